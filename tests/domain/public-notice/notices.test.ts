import { describe, expect, it } from "vitest";
import { type Appeal, confirmLegalForce, endAppeal, forceState, type NoticeBoard, recordAppeal } from "#lib/domain/public-notice/legal-force.ts";
import { hasNoticeBoard, postNotice, type PublicNotice, replaceNotice, standingNotices } from "#lib/domain/public-notice/public-notice.ts";
import { accepted } from "#lib/domain/refused.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { approvable, asked, authority, code, signed } from "#tests/domain/approval/versions.ts";

const facts = { organisation: "Nacka kommun", bodyName: "Äldrenämnd", meetingDays: ["2010-04-22"], keptAt: "Nacka stadshus" };
const by = (day: string) => ({ by: "Siv", at: at("14:00", day) });
const approved = signed(asked(approvable(), undefined, { body: authority }), "Siv", "Karin", "Anna");
const notice = postNotice(approved, facts, { id: "n1", posted: by("2010-04-22") });
const board = (change: Partial<NoticeBoard> = {}): NoticeBoard => ({ notices: [notice], appeals: [], legalForce: [], ...change });
const [during, after] = ["2010-05-14", "2010-05-15"];

describe("a notice", () => {
  it("is put up by a public authority's deciding bodies; an association has no board", () => {
    const has = (legalForm: "publicAuthority" | "nonprofitAssociation", kind: "assembly" | "board" | "preparatory") => hasNoticeBoard({ legalForm, kind });
    expect([has("publicAuthority", "board"), has("publicAuthority", "assembly")]).toEqual([true, true]);
    expect([has("publicAuthority", "preparatory"), has("nonprofitAssociation", "board")]).toEqual([false, false]);
  });

  it("of approved minutes goes up the same day with the §§ that have something in them, until the day after Ascension Day", () => {
    expect(notice).toMatchObject({ paragraphs: [15, 16, 18], approvedOn: "2010-04-22", upFrom: "2010-04-22", appealTo: during, downOn: after, replaces: null });
  });

  it("isn't made of what someone has left to sign", () => {
    expect(() => postNotice(signed(asked(approvable(), undefined, { body: authority }), "Siv"), facts, { id: "n1", posted: by("2010-04-22") })).toThrow(/not approved/);
  });
});

describe("a wrong notice", () => {
  const replacement = { id: "n2", noticeId: "n1", keptAt: "Stadsarkivet", reason: "Protokollet har flyttats", posted: by("2010-04-26") };
  it("is replaced by another that says why, with three weeks of its own; it stays itself", () => {
    const next = accepted(replaceNotice([notice], [], replacement));
    expect(next).toMatchObject({ keptAt: "Stadsarkivet", upFrom: "2010-04-26", appealTo: "2010-05-17", approvedOn: "2010-04-22", replaces: { noticeId: "n1", reason: "Protokollet har flyttats" } });
    expect(standingNotices([notice, next])).toEqual([next]);
    expect(code(replaceNotice([notice, next], [], { ...replacement, id: "n3" }))).toBe("publicNotice.notStanding");
  });

  it("isn't replaced by one that says the same, nor when a § has legal force", () => {
    expect(code(replaceNotice([notice], [], { ...replacement, keptAt: notice.keptAt }))).toBe("publicNotice.nothingChanged");
    expect(code(replaceNotice([notice], [notice.versionId], replacement))).toBe("publicNotice.inForceAlready");
  });
});

describe("legal force", () => {
  const confirm = (on: NoticeBoard, paragraphs: readonly number[], today: string, noticeId = "n1") => confirmLegalForce(on, { noticeId, paragraphs, confirmed: by(today), today });

  it("comes by a person when the time to appeal is over, never by the clock", () => {
    expect(code(confirm(board(), [15], during))).toBe("publicNotice.canBeAppealed");
    expect([15, 16, 18].map((number) => forceState(board(), notice, number, "2030-01-01"))).toEqual(["toConfirm", "toConfirm", "toConfirm"]);
    const force = accepted(confirm(board(), [15, 16], after));
    const confirmed = board({ legalForce: force });
    expect([15, 16, 18].filter((number) => forceState(confirmed, notice, number, after) === "inForce")).toEqual([15, 16]);
    expect(code(confirm(confirmed, [15], after))).toBe("publicNotice.hasForce");
  });

  it("isn't confirmed of §§ that the notice hasn't, of none, or by a notice that was replaced", () => {
    expect(code(confirm(board(), [17], after))).toBe("publicNotice.otherParagraph");
    expect(code(confirm(board(), [], after))).toBe("publicNotice.noParagraphs");
    const next: PublicNotice = { ...notice, id: "n2", replaces: { noticeId: "n1", reason: "Fel" } };
    expect(code(confirm(board({ notices: [notice, next] }), [15], after))).toBe("publicNotice.notStanding");
  });

  it("waits for what has been appealed, comes if the decision stands, and never if it was annulled", () => {
    const appeal = accepted(recordAppeal(board(), "n1", { id: "a", paragraphs: [16], receivedOn: "2010-05-10", reference: "1234-10", recorded: by("2010-05-10") }, "2010-05-10"));
    const ended = (ending: "dismissed" | "annulled"): Appeal => accepted(endAppeal(appeal, { ending, on: "2010-09-01", ...by("2010-09-01") }, "2010-09-01"));
    expect(forceState(board({ appeals: [appeal] }), notice, 16, after)).toBe("appealed");
    expect(code(confirm(board({ appeals: [appeal] }), [15, 16], after))).toBe("publicNotice.isAppealed");
    expect(accepted(confirm(board({ appeals: [appeal] }), [15, 18], after))).toHaveLength(2);
    expect(forceState(board({ appeals: [ended("dismissed")] }), notice, 16, "2010-09-02")).toBe("toConfirm");
    expect(code(confirm(board({ appeals: [ended("annulled")] }), [16], "2010-09-02"))).toBe("publicNotice.isAnnulled");
    expect(code(endAppeal(ended("dismissed"), { ending: "annulled", on: "2010-09-02", ...by("2010-09-02") }, "2010-09-02"))).toBe("publicNotice.appealEnded");
  });

  it("an appeal is of the notice's §§, on a day that has been, and ends after it came in", () => {
    const given = { id: "a", paragraphs: [16], receivedOn: "2010-05-10", reference: "", recorded: by("2010-05-10") };
    expect(code(recordAppeal(board(), "n1", { ...given, paragraphs: [17] }, "2010-05-10"))).toBe("publicNotice.otherParagraph");
    expect(code(recordAppeal(board(), "n1", { ...given, paragraphs: [] }, "2010-05-10"))).toBe("publicNotice.noParagraphs");
    expect(code(recordAppeal(board(), "n1", { ...given, receivedOn: "2010-05-11" }, "2010-05-10"))).toBe("publicNotice.appealDay");
    expect(code(recordAppeal(board(), "n1", { ...given, receivedOn: "2010-04-21" }, "2010-05-10"))).toBe("publicNotice.appealDay");
    const appeal = accepted(recordAppeal(board(), "n1", given, "2010-05-10"));
    expect(code(endAppeal(appeal, { ending: "dismissed", on: "2010-05-09", ...by("2010-05-12") }, "2010-05-12"))).toBe("publicNotice.endDay");
    expect(code(endAppeal(undefined, { ending: "dismissed", on: "2010-05-12", ...by("2010-05-12") }, "2010-05-12"))).toBe("publicNotice.unknownAppeal");
  });
});
