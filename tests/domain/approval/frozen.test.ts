import { describe, expect, it } from "vitest";
import { frozenBy, numbersAreFixed, whenApproved } from "#lib/domain/approval/frozen-by.ts";
import { recall, refuse } from "#lib/domain/approval/refuse.ts";
import { accepted } from "#lib/domain/refused.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { approvable, asked, done, open, signed } from "./versions.ts";

const version = asked(approvable());

describe("what is frozen", () => {
  it("is nothing while approval is only asked for", () => {
    expect(frozenBy([version])).toEqual({ meeting: false, itemIds: new Set() });
    expect(numbersAreFixed([version])).toBe(false);
  });

  it("is the meeting and its §§ from the first signature", () => {
    expect(frozenBy([signed(version, "Anna")])).toEqual({ meeting: true, itemIds: new Set(["15", "16", "18"]) });
    expect(numbersAreFixed([signed(version, "Anna")])).toBe(true);
  });

  it("is the § alone when it is approved at once", () => {
    const immediate = signed(asked(approvable({ meeting: open }), { part: "immediate", numbers: [18] }), "Siv");
    expect(frozenBy([immediate])).toEqual({ meeting: false, itemIds: new Set(["18"]) });
  });

  it("isn't the § that is left unresolved", () => {
    const refused = accepted(refuse([version], version.id, { signatoryId: version.signatories[2]!.id, reason: "Fel", paragraphs: [16], done: { ...done, by: "Anna" } }));
    const next = signed(asked(approvable({ versions: [refused] }), { part: "ordinary", unresolved: [16] }), "Siv");
    expect(frozenBy([refused, next]).itemIds).toEqual(new Set(["15", "18"]));
  });

  it("can be mended again once the version is taken back, though the numbers stay", () => {
    const signedOnce = signed(version, "Siv");
    const recalled = accepted(recall([signedOnce], version.id, { reason: "Skrivfel", done }));
    expect(frozenBy([recalled])).toEqual({ meeting: false, itemIds: new Set() });
    expect(numbersAreFixed([recalled])).toBe(true);
  });
});

describe("when a § was approved", () => {
  it("is when the last one signed the minutes, or the § by itself", () => {
    expect(whenApproved([signed(version, "Siv", "Karin")], "18")).toEqual({ minutes: null, paragraph: null });
    expect(whenApproved([signed(version, "Siv", "Karin", "Anna")], "18")).toEqual({ minutes: at("14:00"), paragraph: null });
    const immediate = signed(asked(approvable({ meeting: open }), { part: "immediate", numbers: [18] }), "Siv", "Karin", "Anna");
    expect(whenApproved([immediate], "18")).toEqual({ minutes: null, paragraph: at("14:00") });
    expect(whenApproved([immediate], "16")).toEqual({ minutes: null, paragraph: null });
  });
});
