import { describe, expect, test } from "vitest";
import { isGiven, isWhole, withAnswer } from "#lib/domain/division/answer.ts";
import type { Choice, Contest } from "#lib/domain/division/division.ts";

const maja = "name:Maja Ek";
const nils = "name:Nils Ström";
const siv = "name:Siv Berg";
const forSeats = (seats: number): Contest => ({ kind: "election", names: [maja, nils, siv], seats });
const sides: Contest = { kind: "yesNo", yes: "proposal:1", no: "motion:1" };

describe("an answer at a vote", () => {
  test("is a side, another side in its place, and nothing when it is given again", () => {
    expect(withAnswer(null, "yes", sides)).toBe("yes");
    expect(withAnswer("yes", "no", sides)).toBe("no");
    expect(withAnswer("no", "no", sides)).toBeNull();
  });

  test("for one seat is one name, and the second takes its place", () => {
    expect(withAnswer({ names: [maja] }, nils, forSeats(1))).toEqual({ names: [nils] });
    expect(withAnswer({ names: [nils] }, nils, forSeats(1))).toBeNull();
  });

  test("for two seats is two names, of which the first goes for a third", () => {
    const two = withAnswer(withAnswer(null, maja, forSeats(2)), nils, forSeats(2));
    expect(two).toEqual({ names: [maja, nils] });
    expect(withAnswer(two, siv, forSeats(2))).toEqual({ names: [nils, siv] });
    expect(withAnswer(two, maja, forSeats(2))).toEqual({ names: [nils] });
  });

  test("is a name instead of an abstention, and an abstention instead of names", () => {
    expect(withAnswer("abstain", siv, forSeats(2))).toEqual({ names: [siv] });
    expect(withAnswer({ names: [siv] }, "abstain", forSeats(2))).toBe("abstain");
  });

  test("is whole when there is a name for each seat, a side, or an abstention", () => {
    const wholes: [Choice | null, boolean][] = [[null, false], ["abstain", true], [{ names: [maja] }, false], [{ names: [maja, siv] }, true]];
    for (const [choice, whole] of wholes) expect(isWhole(choice, forSeats(2))).toBe(whole);
    expect(isWhole("no", sides)).toBe(true);
  });

  test("is known as given among the names", () => {
    expect(isGiven({ names: [maja, siv] }, siv)).toBe(true);
    expect(isGiven({ names: [maja] }, siv)).toBe(false);
    expect(isGiven("abstain", "abstain")).toBe(true);
  });
});
