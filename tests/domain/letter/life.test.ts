import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { after, decisionsFor, decisions, isOutOfPatience, isSenderDead, type LetterState, letterStates, type LetterStep, nextAttempt, patience, silence, stateOf, type StepKind, stepKinds } from "#lib/domain/letter/life.ts";
import { Refused } from "#lib/domain/refused.ts";
import { counted } from "#tests/support/counted.ts";

const start = new Date("2010-04-22T07:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const steps = (...kinds: readonly (StepKind | [StepKind, number])[]): LetterStep[] =>
  kinds.map((each) => (typeof each === "string" ? [each, 0] as const : each)).map(([kind, at]) => ({ kind, at: later(at), by: null, answer: null }));

describe("a letter", () => {
  it.each<[string, StepKind[], LetterState]>([
    ["waits when it is written", ["written"], "waiting"],
    ["is being sent when a sender has begun", ["written", "begun"], "sending"],
    ["is sent when the server has taken it", ["written", "begun", "accepted"], "sent"],
    ["waits again when the server couldn't take it just then", ["written", "begun", "postponed"], "waiting"],
    ["is stopped when the server refused it", ["written", "begun", "refused"], "stopped"],
    ["is uncertain when touch was lost during the sending", ["written", "begun", "lostTouch"], "uncertain"],
    ["is sent when the answer came after all", ["written", "begun", "lostTouch", "accepted"], "sent"],
    ["is sent when a person knows that it arrived", ["written", "begun", "lostTouch", "arrived"], "sent"],
    ["waits again when a person said so", ["written", "begun", "lostTouch", "sendAgain"], "waiting"],
    ["is left when a person chose not to send it", ["written", "left"], "left"],
    ["is sent when a person has sent it herself", ["written", "sentByHand"], "sent"],
  ])("%s", (_, kinds, state) => {
    expect(stateOf(steps(...kinds))).toBe(state);
  });

  it.each(["sent", "left"] as const)("that is %s stays so", (state) => {
    for (const kind of stepKinds) expect(after(state, kind)).toEqual(new Refused("letter.notNow"));
  });

  it("is decided on by a person only where that changes something", () => {
    expect(Object.fromEntries(letterStates.map((state) => [state, decisionsFor(state)]))).toEqual({
      waiting: ["sentByHand", "left"],
      sending: [],
      sent: [],
      stopped: ["sendAgain", "sentByHand", "left"],
      uncertain: ["sendAgain", "arrived", "left"],
      left: [],
    });
  });
});

describe("whatever happens to a letter, in whatever order", () => {
  const attempts = fc.array(fc.constantFrom(...stepKinds), { maxLength: 30 });
  const lived = (kinds: readonly StepKind[]) =>
    kinds.reduce<StepKind[]>((life, kind) => (after(stateOf(steps(...life)), kind) instanceof Refused ? life : [...life, kind]), ["written"]);

  it("it is handed over again after a sending whose end isn't known only by a person's word", () => {
    fc.assert(
      fc.property(attempts, (kinds) => {
        const life = lived(kinds);
        life.forEach((kind, index) => {
          if (kind !== "begun") return;
          const before = life.slice(0, index);
          const lastBegun = before.lastIndexOf("begun");
          if (lastBegun === -1) return;
          const between = before.slice(lastBegun + 1);
          // The server said that it hadn't taken the letter, or a person said to send it again.
          expect(between.some((step) => step === "postponed" || step === "sendAgain")).toBe(true);
          expect(between).not.toContain("accepted");
        });
      }),
      { numRuns: counted(10_000) },
    );
  });

  it("it is in the end sent, or left by a person's word, or still has a next step", () => {
    fc.assert(
      fc.property(attempts, (kinds) => {
        const life = lived(kinds);
        const state = stateOf(steps(...life));
        if (state === "sent") expect(life.some((kind) => kind === "accepted" || kind === "arrived" || kind === "sentByHand")).toBe(true);
        else if (state === "left") expect(life.at(-1)).toBe("left");
        else if (state === "waiting") expect(after(state, "begun")).toBe("sending");
        else if (state === "sending") expect(after(state, "lostTouch")).toBe("uncertain");
        else expect(decisionsFor(state)).toContain("sendAgain");
        expect(decisions.filter((kind) => !(after(state, kind) instanceof Refused))).toEqual(decisionsFor(state));
      }),
      { numRuns: counted(10_000) },
    );
  });
});

describe("a letter that the server couldn't take just then", () => {
  const minute = 60_000;

  it("is tried again after pauses that grow to an hour", () => {
    const failed = (count: number) => steps("written", ...Array.from({ length: count }, (): StepKind => "postponed"));
    const pauses = [0, 1, 2, 3, 4, 5, 6, 7, 40].map((count) => nextAttempt(failed(count), start)!.getTime() - start.getTime());
    expect(pauses).toEqual([minute / 2, minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, 60 * minute, 60 * minute, 60 * minute]);
  });

  it("is tried for three days, counted anew from when a person says to send it again", () => {
    expect(nextAttempt(steps("written", "postponed"), later(patience))).not.toBeNull();
    expect(nextAttempt(steps("written", "postponed"), later(patience + 1))).toBeNull();
    expect(isOutOfPatience(steps("written"), later(patience + 1))).toBe(true);
    expect(isOutOfPatience(steps("written", "gaveUp", ["sendAgain", patience]), later(patience + 1))).toBe(false);
    expect(nextAttempt(steps("written", "postponed", "postponed", "gaveUp", ["sendAgain", patience]), later(patience))).toEqual(later(patience + minute / 2));
  });

  it("has a dead sender when nothing has been heard for ten minutes since it began the last time", () => {
    expect(isSenderDead(steps("written", "begun"), later(silence))).toBe(false);
    expect(isSenderDead(steps("written", "begun"), later(silence + 1))).toBe(true);
    expect(isSenderDead(steps("written", "begun", "postponed", ["begun", silence]), later(silence + 1))).toBe(false);
  });
});
