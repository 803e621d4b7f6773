import { describe, expect, it } from "vitest";
import { changedParagraphs } from "#lib/domain/approval/changed-paragraphs.ts";
import { chooseSubstituteAdjuster } from "#lib/domain/approval/choose-substitute.ts";
import { approvedAt, askedToSign, leftToSign, type MinutesVersion, versionState } from "#lib/domain/approval/minutes-version.ts";
import { recall, refuse, type Refusing } from "#lib/domain/approval/refuse.ts";
import { type Signing, sign } from "#lib/domain/approval/sign.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { approvable, asked, association, code, done, signed, signing } from "./versions.ts";

const version = asked(approvable());
const trying = (on: MinutesVersion, name: string, change: Partial<Signing> = {}) => sign([on], on.id, signing(on, name, change));
const refusal = (on: MinutesVersion, name: string, change: Partial<Refusing> = {}): MinutesVersion | Refused =>
  refuse([on], on.id, { signatoryId: signing(on, name).signatoryId, reason: "Stämmer inte", paragraphs: null, done: { by: name, at: at("14:00") }, ...change });
const refused = accepted(refusal(version, "Anna"));

describe("signing", () => {
  it("approves the minutes with the last of the signatures asked for, in any order", () => {
    const begun = signed(version, "Anna");
    expect([versionState(begun), approvedAt(begun)]).toEqual(["beingSigned", null]);
    expect(leftToSign(begun).map(({ name }) => name)).toEqual(["Siv", "Karin"]);
    const approved = accepted(trying(signed(begun, "Karin"), "Siv", { done: { by: "Siv", at: at("16:00") } }));
    expect([versionState(approved), approvedAt(approved)]).toEqual(["approved", at("16:00")]);
  });

  it("can be done with a dissent noted", () => {
    expect(accepted(trying(version, "Anna", { dissent: " Jag minns § 18 annorlunda. " })).signatures[0]).toMatchObject({ dissent: "Jag minns § 18 annorlunda." });
    expect(accepted(trying(version, "Anna", { dissent: "  " })).signatures[0]).toMatchObject({ dissent: null });
  });

  it.each<[string, MinutesVersion | Refused, string]>([
    ["twice", trying(signed(version, "Anna"), "Anna"), "approval.alreadySigned"],
    ["by one who isn't asked", trying(version, "Bo"), "approval.notAsked"],
    ["in another's place", trying(version, "Anna", { done: { by: "Bo", at: at("14:00") } }), "approval.anothersSignature"],
    ["on other content than what is to be signed", trying(version, "Anna", { digest: "§ 15 i utkastet" }), "approval.otherContent"],
    ["what has been refused", trying(refused, "Siv"), "approval.versionEnded"],
    ["what is approved, once more", trying(signed(version, "Siv", "Karin", "Anna"), "Anna"), "approval.alreadySigned"],
    ["what is approved, by another", trying(signed(version, "Siv", "Karin", "Anna"), "Bo"), "approval.versionApproved"],
    ["a version that isn't there", sign([], version.id, signing(version, "Anna")), "approval.unknownVersion"],
  ])("is refused: %s", (_, result, expected) => {
    expect(code(result)).toBe(expected);
  });

  it("is refused on a version that a newer one has taken the place of", () => {
    const newer = asked(approvable({ versions: [version] }));
    expect(code(sign([version, newer], version.id, signing(version, "Anna")))).toBe("approval.olderVersion");
    expect(sign([version, newer], newer.id, signing(newer, "Anna"))).not.toBeInstanceOf(Refused);
  });

  it("keeps to the order that the body has set", () => {
    const inOrder = (approvalOrder: "secretaryFirst" | "adjustersLast") => asked(approvable(), undefined, { body: { ...association, rules: { ...association.rules, approvalOrder } } as typeof association });
    expect(trying(inOrder("secretaryFirst"), "Anna")).toMatchObject({ code: "approval.notYourTurn", facts: { name: "Siv" } });
    expect(trying(signed(inOrder("secretaryFirst"), "Siv"), "Anna")).not.toBeInstanceOf(Refused);
    expect(trying(signed(inOrder("adjustersLast"), "Siv"), "Anna")).toMatchObject({ code: "approval.notYourTurn", facts: { name: "Karin" } });
    expect(trying(signed(inOrder("adjustersLast"), "Siv", "Karin"), "Anna")).not.toBeInstanceOf(Refused);
  });

  it("on paper is recorded by another, with the day and the scan", () => {
    const onPaper = (day: string) => trying(version, "Anna", { method: { kind: "paper", day, scanId: "scan" }, done: { by: "Siv", at: at("10:00", "2010-04-26") } });
    expect(accepted(onPaper("2010-04-23")).signatures[0]).toMatchObject({ by: "Siv", method: { kind: "paper", day: "2010-04-23", scanId: "scan" } });
    expect(code(onPaper("2010-04-21"))).toBe("approval.paperDay");
    expect(code(onPaper("2010-04-27"))).toBe("approval.paperDay");
  });
});

describe("refusing", () => {
  it("ends the version with the reason, for all of it or for single §§", () => {
    expect(refused.ended).toEqual({ by: "Anna", at: at("14:00"), reason: "Stämmer inte", refused: { signatoryId: signing(version, "Anna").signatoryId, paragraphs: null } });
    expect(refusal(version, "Anna", { paragraphs: [16, 18] })).toMatchObject({ ended: { refused: { paragraphs: [16, 18] } } });
  });

  it.each<[string, MinutesVersion | Refused, string]>([
    ["without a reason", refusal(version, "Anna", { reason: " " }), "approval.reasonMissing"],
    ["for a § that isn't in it", refusal(version, "Anna", { paragraphs: [16, 19] }), "approval.unknownParagraph"],
    ["for no §", refusal(version, "Anna", { paragraphs: [] }), "approval.noParagraphs"],
    ["by one who isn't asked", refusal(version, "Bo"), "approval.notAsked"],
    ["in another's place", refusal(version, "Anna", { done: { by: "Bo", at: at("14:00") } }), "approval.anothersSignature"],
    ["by one who has signed", refusal(signed(version, "Anna"), "Anna"), "approval.alreadySigned"],
    ["a second time", refusal(refused, "Siv"), "approval.versionEnded"],
  ])("is refused: %s", (_, result, expected) => {
    expect(code(result)).toBe(expected);
  });

  it("is too late for an older version", () => {
    const newer = asked(approvable({ versions: [version] }));
    expect(code(refuse([version, newer], version.id, { signatoryId: "any", reason: "Fel", paragraphs: null, done }))).toBe("approval.olderVersion");
  });
});

describe("taking back", () => {
  it("is done by the secretary, with the reason, until all have signed", () => {
    const begun = signed(version, "Anna");
    const recalled = accepted(recall([begun], begun.id, { reason: "Reservationens skäl har kommit in", done }));
    expect([versionState(recalled), recalled.ended?.reason]).toEqual(["recalled", "Reservationens skäl har kommit in"]);
    expect(code(recall([begun], begun.id, { reason: "", done }))).toBe("approval.reasonMissing");
    const approved = signed(begun, "Siv", "Karin");
    expect(code(recall([approved], approved.id, { reason: "Skrivfel", done }))).toBe("approval.versionApproved");
  });
});

describe("a substitute adjuster", () => {
  const choice = (on: MinutesVersion, replaced: string, name: string, isServing = true) =>
    chooseSubstituteAdjuster([on], on.id, { signatoryId: `new ${name}`, replacedId: signing(on, replaced).signatoryId, chosen: { id: name, personId: name, name }, isServing });

  it("signs in the place of the adjuster, who no longer can", () => {
    const chosen = accepted(choice(signed(version, "Siv", "Karin"), "Anna", "Bo"));
    expect(askedToSign(chosen).map(({ name }) => name)).toEqual(["Siv", "Karin", "Bo"]);
    expect(trying(chosen, "Anna")).toMatchObject({ code: "approval.replaced", facts: { name: "Anna", substitute: "Bo" } });
    expect(code(refusal(chosen, "Anna"))).toBe("approval.replaced");
    expect(versionState(signed(chosen, "Bo"))).toBe("approved");
  });

  it.each<[string, MinutesVersion | Refused, string]>([
    ["in the chair's place", choice(version, "Karin", "Bo"), "approval.onlyAdjusterReplaced"],
    ["for one who has signed", choice(signed(version, "Anna"), "Anna", "Bo"), "approval.alreadySigned"],
    ["who did not serve", choice(version, "Anna", "Bo", false), "approval.substituteDidNotServe"],
    ["who chaired", choice(version, "Anna", "Karin"), "approval.substituteIsAsked"],
    ["of what is approved", choice(signed(version, "Siv", "Karin", "Anna"), "Anna", "Bo"), "approval.versionApproved"],
    ["of what is refused", choice(refused, "Anna", "Bo"), "approval.versionEnded"],
  ])("is refused: %s", (_, result, expected) => {
    expect(code(result)).toBe(expected);
  });
});

describe("what has changed between two versions", () => {
  it("is told by the §§ that aren't the same", () => {
    const refusedAlone = accepted(refusal(version, "Anna", { paragraphs: [16] }));
    const next = asked(approvable({ versions: [refusedAlone] }), { part: "ordinary", unresolved: [16] }, { digests: { 18: "§ 18, ändrad" } });
    expect(changedParagraphs(version, next)).toEqual([{ number: 16, change: "removed" }, { number: 18, change: "changed" }]);
    expect(changedParagraphs(next, version)).toEqual([{ number: 16, change: "added" }, { number: 18, change: "changed" }]);
    expect(changedParagraphs(version, version)).toEqual([]);
  });
});
