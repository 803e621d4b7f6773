import { expect, test } from "vitest";
import { type LeftParagraph, reasonAgainstTakingUpLeft } from "#lib/domain/approval/take-up-left.ts";

const left: LeftParagraph = { number: 18, bodyId: "board", startsAt: new Date("2010-04-22T07:00:00Z"), standing: "untouched" };
const next = { bodyId: "board", startsAt: new Date("2010-06-10T07:00:00Z") };
const reason = (of: LeftParagraph | null, meeting = next) => reasonAgainstTakingUpLeft(18, of, meeting)?.code ?? null;

test("a § that the minutes left goes to a later meeting of the body whose § it is, and to one at a time", () => {
  expect(reason(left)).toBeNull();
  expect(reason(null)).toBe("approval.notUnresolved");
  expect(reason(left, { ...next, bodyId: "committee" })).toBe("approval.otherBody");
  expect(reason(left, { ...next, startsAt: left.startsAt })).toBe("approval.notLaterMeeting");
  expect(reason({ ...left, standing: "onAgenda" })).toBe("approval.takenUpAlready");
});

test("one that a meeting has treated without its being approved can be taken up once more", () => {
  expect(reason({ ...left, standing: "treated" })).toBeNull();
});
