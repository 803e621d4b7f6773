import { describe, expect, it } from "vitest";
import { recall, refuse } from "#lib/domain/approval/refuse.ts";
import { planApproval } from "#lib/domain/approval/plan-approval.ts";
import { isNewest, type MinutesVersion, versionState } from "#lib/domain/approval/minutes-version.ts";
import { whoSigns } from "#lib/domain/approval/signatories.ts";
import { accepted } from "#lib/domain/refused.ts";
import { onItems, room, seated } from "#tests/domain/presence/rooms.ts";
import { approvable, asked, code, done, open, presence, signed, wholeMinutes } from "./versions.ts";

const everyone = ["Siv", "Karin", "Anna"];
const refusedBy = (version: MinutesVersion, name: string, paragraphs: readonly number[] | null) =>
  accepted(refuse([version], version.id, { signatoryId: version.signatories.find((each) => each.name === name)!.id, reason: "Stämmer inte", paragraphs, done: { ...done, by: name } }));

describe("asking for the minutes to be approved", () => {
  it("asks secretary, chair and adjuster to sign all the §§, the missing number too", () => {
    const version = asked(approvable());
    expect(version).toMatchObject({ part: "ordinary", number: 1, dueOn: "2010-05-06", order: "anyOrder", requested: done });
    expect(version.signatories.map(({ capacity, name, personId }) => [capacity, name, personId])).toEqual([
      ["secretary", "Siv", "Siv"],
      ["chair", "Karin", "Karin"],
      ["adjuster", "Anna", "Anna"],
    ]);
    expect(version.paragraphs.map(({ number, standing, digest }) => [number, standing, digest])).toEqual([15, 16, 17, 18].map((number) => [number, "sealed", `§ ${number}`]));
    expect(versionState(version)).toBe("toSign");
  });

  it("asks each of those who have chaired for the §§ that they chaired", () => {
    const shared = room([
      seated("Karin", "member", { duty: "chair", spans: [onItems(15, 16)] }),
      seated("Vera", "viceChair"),
      ...presence.participants.filter(({ id }) => id !== "Karin"),
    ]);
    const chairs = whoSigns(open, shared, [15, 16, 18]).filter(({ capacity }) => capacity === "chair");
    expect(chairs.map(({ name, paragraphs }) => [name, paragraphs])).toEqual([["Karin", [15, 16]], ["Vera", [18]]]);
  });

  it("is too early before the meeting is closed", () => {
    expect(code(planApproval(approvable({ meeting: open }), wholeMinutes))).toBe("approval.meetingNotClosed");
    const cancelled = { ...open, opened: null, cancelled: { ...done, reason: "Förfall" } };
    expect(code(planApproval(approvable({ meeting: cancelled }), wholeMinutes))).toBe("meeting.alreadyCancelled");
  });

  it.each([
    ["a secretary", "approval.noSecretary", { presence: room(presence.participants.filter(({ id }) => id !== "Siv")) }],
    ["a chair", "approval.noChair", { presence: room(presence.participants.filter(({ id }) => id !== "Karin")) }],
    ["an adjuster", "approval.tooFewAdjusters", { presence: room(presence.participants.filter(({ id }) => id !== "Anna")) }],
    ["any §", "approval.noParagraphs", { paragraphs: [] }],
  ])("is refused without %s", (_, refusal, change) => {
    expect(code(planApproval(approvable(change), wholeMinutes))).toBe(refusal);
  });

  it("again makes the next version, as long as nobody has signed", () => {
    const first = asked(approvable());
    const second = asked(approvable({ versions: [first] }));
    expect(second).toMatchObject({ documentId: first.documentId, number: 2 });
    expect([isNewest(first, [first, second]), isNewest(second, [first, second])]).toEqual([false, true]);
  });

  it("is refused while it is being signed, and once it is approved", () => {
    const version = asked(approvable());
    expect(code(planApproval(approvable({ versions: [signed(version, "Siv")] }), wholeMinutes))).toBe("approval.beingSigned");
    expect(code(planApproval(approvable({ versions: [signed(version, ...everyone)] }), wholeMinutes))).toBe("approval.alreadyApproved");
  });

  it("makes a new version after one that was refused or taken back; the old one stays with the reason", () => {
    const refused = refusedBy(signed(asked(approvable()), "Siv"), "Anna", null);
    expect(versionState(refused)).toBe("refused");
    expect(refused).toMatchObject({ ended: { by: "Anna", reason: "Stämmer inte" }, signatures: [{ by: "Siv" }] });
    expect(asked(approvable({ versions: [refused] }))).toMatchObject({ number: 2, signatures: [], ended: null });
    const recalled = accepted(recall([asked(approvable())], asked(approvable()).id, { reason: "Skrivfel i § 16", done }));
    expect(asked(approvable({ versions: [recalled] }))).toMatchObject({ number: 2 });
  });
});

describe("a § that stays unresolved", () => {
  const refused = refusedBy(asked(approvable()), "Anna", [16]);

  it("is left to the next meeting, and the rest is approved", () => {
    const second = asked(approvable({ versions: [refused] }), { part: "ordinary", unresolved: [16] });
    expect(second.paragraphs.map(({ number, standing, digest }) => [number, standing, digest])).toEqual([
      [15, "sealed", "§ 15"],
      [16, "unresolved", null],
      [17, "sealed", "§ 17"],
      [18, "sealed", "§ 18"],
    ]);
  });

  it("is one that someone has refused by itself", () => {
    expect(code(planApproval(approvable({ versions: [refused] }), { part: "ordinary", unresolved: [18] }))).toBe("approval.notRefusedByItself");
    const whole = refusedBy(asked(approvable()), "Anna", null);
    expect(code(planApproval(approvable({ versions: [whole] }), { part: "ordinary", unresolved: [16] }))).toBe("approval.notRefusedByItself");
  });

  it("is approved later by itself, once the rest has been", () => {
    const rest = asked(approvable({ versions: [refused] }), { part: "ordinary", unresolved: [16] });
    const later = { part: "remaining", numbers: [16] } as const;
    expect(code(planApproval(approvable({ versions: [refused, rest] }), later))).toBe("approval.notUnresolved");
    const versions = [refused, signed(rest, ...everyone)];
    expect(code(planApproval(approvable({ versions }), { part: "remaining", numbers: [18] }))).toBe("approval.notUnresolved");
    expect(asked(approvable({ versions }), later)).toMatchObject({ part: "remaining", number: 1, paragraphs: [{ number: 16, standing: "sealed" }] });
  });
});

describe("asking for §§ to be approved at once", () => {
  const atOnce = (...numbers: number[]) => ({ part: "immediate", numbers }) as const;
  const during = (versions: readonly MinutesVersion[] = []) => approvable({ meeting: open, versions });

  it("makes a document of its own, due the same day", () => {
    const version = asked(during(), atOnce(18));
    expect(version).toMatchObject({ part: "immediate", number: 1, dueOn: "2010-04-22", paragraphs: [{ number: 18, standing: "sealed", digest: "§ 18" }] });
    const other = asked(during([version]), atOnce(16));
    expect(other.documentId).not.toBe(version.documentId);
  });

  it("is for §§ that have been decided, at the meeting", () => {
    expect(code(planApproval(during(), atOnce(15)))).toBe("approval.notDecided");
    expect(code(planApproval(during(), atOnce(17)))).toBe("approval.unknownParagraph");
    expect(code(planApproval(during(), atOnce()))).toBe("approval.noParagraphs");
    expect(code(planApproval(approvable(), atOnce(18)))).toBe("approval.tooLateForImmediate");
    expect(code(planApproval(approvable({ meeting: { ...open, opened: null } }), atOnce(18)))).toBe("meeting.notOpened");
  });

  it("can be asked for anew until it is signed, and not be spread over two documents", () => {
    const one = asked(during(), atOnce(18));
    const two = asked(during([one]), atOnce(16));
    expect(asked(during([one, two]), atOnce(18))).toMatchObject({ documentId: one.documentId, number: 2 });
    expect(code(planApproval(during([one, two]), atOnce(16, 18)))).toBe("approval.severalDocuments");
    expect(code(planApproval(during([signed(one, "Siv"), two]), atOnce(18)))).toBe("approval.beingSigned");
    expect(code(planApproval(during([signed(one, ...everyone)]), atOnce(18)))).toBe("approval.alreadyApproved");
  });

  it("is not done over in the minutes, which name the §", () => {
    const version = signed(asked(during(), atOnce(18)), ...everyone);
    expect(asked(approvable({ versions: [version] })).paragraphs.at(-1)).toEqual({ number: 18, itemId: "18", standing: "approvedAtOnce", digest: null });
    expect(code(planApproval(approvable({ versions: [version] }), { part: "ordinary", unresolved: [18] }))).toBe("approval.notRefusedByItself");
  });

  it("has to come to an end before the minutes are asked for; what was refused goes into them", () => {
    const version = asked(during(), atOnce(18));
    expect(code(planApproval(approvable({ versions: [version] }), wholeMinutes))).toBe("approval.immediateUnderWay");
    const refused = refusedBy(version, "Anna", null);
    expect(asked(approvable({ versions: [refused] })).paragraphs.at(-1)).toMatchObject({ number: 18, standing: "sealed" });
  });
});
