import { describe, expect, test } from "vitest";
import { checkDecision } from "#lib/domain/decision/check-decision.ts";
import { Refused } from "#lib/domain/refused.ts";
import { treating } from "./in-the-chair.ts";
import {
  add,
  alternative,
  annualMeeting,
  approve,
  change,
  council,
  defer,
  matter,
  motion,
  municipalBoard,
  nominated,
  office,
  presidium,
  referBack,
  reject,
  strike,
  withdrawn,
} from "./matters.ts";

const proposed = ["att tillsätta en samordnare", "att finansiera tjänsten", "att med 450 000 kronor", "att under tre år", "att ge kansliet i uppdrag att rekrytera"];

/** The sentence of a refusal is chosen by its code: what a test of a refusal looks at. */
function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return "nothing refused";
}

describe("one proposal", () => {
  test("given no motions, the proposal is put alone and adopted as it stands", () => {
    const given = treating(matter());
    expect(given.order()).toEqual(["main: proposal:office, next"]);

    const then = given.finds("main", "proposal:office");
    expect(then.order()).toEqual(["main carried proposal:office by acclamation"]);
    expect(then.decides()).toEqual(["adopted", ...proposed]);
  });

  test("given motions to approve and to reject, approval and rejection are put against each other", () => {
    const given = treating(matter({ motions: [approve("Anna"), reject("Bo")] }));
    expect(given.order()).toEqual(["main: proposal:office or reject, next"]);
    expect(given.finds("main", "proposal:office").decides()).toEqual(["adopted", ...proposed]);
    expect(given.finds("main", "reject").decides()).toEqual(["rejected"]);
  });

  test("given that all motions were withdrawn, the proposal is put as if nothing had been moved", () => {
    const motions = [reject("Bo"), referBack("Cilla", "kostnaden"), change("Anna", "c", "avvakta"), add("David", "följa upp")].map(withdrawn);
    const given = treating(matter({ motions }));
    expect(given.order()).toEqual(["main: proposal:office, next"]);
    expect(given.finds("main", "proposal:office").decides()).toEqual(["adopted", ...proposed]);
  });

  test("given no proposal and that all motions were withdrawn, there is nothing to put and nothing to decide", () => {
    const given = treating(matter({ proposals: [], motions: [withdrawn(alternative("Anna", "avvakta"))] }));
    expect(given.order()).toEqual([]);
    expect(refusalOf(() => given.decides())).toBe("question.nothingToPut");
  });
});

describe("proposals against each other", () => {
  test("given two proposals, they are put against each other; a division is held on the one found carried against the other", () => {
    const given = treating(matter({ proposals: [office, presidium] }));
    expect(given.order()).toEqual(["main: proposal:office or proposal:presidium, next"]);

    const then = given.finds("main", "proposal:office").divides("main", { yes: 3, no: 5 });
    expect(then.treatment.questions[0]?.divisions[0]?.contest).toEqual({ kind: "yesNo", yes: "proposal:office", no: "proposal:presidium" });
    expect(then.order()).toEqual(["main carried proposal:presidium by votes"]);
    expect(then.decides()).toEqual(["adopted", "att avvakta den nationella strategin"]);
  });

  test("given three proposals and a call for a division, the counter-proposal is found first, itself by a division, and then stands against the one found carried", () => {
    const motions = [alternative("Anna", "anlita en konsult")];
    const found = treating(matter({ proposals: [office, presidium], motions })).finds("main", "proposal:office");

    expect(() => found.divides("main", { yes: 5, no: 3 })).toThrow("the counter-proposal comes first: proposal:presidium or motion:Anna");

    const counter = found.finds("counter:main", "proposal:presidium");
    expect(counter.order()).toEqual([
      "main: proposal:office or proposal:presidium or motion:Anna, waits for division",
      "counter:main carried proposal:presidium by acclamation",
    ]);
    const contested = counter.divides("counter:main", { yes: 2, no: 6 });
    expect(contested.order()[1]).toBe("counter:main carried motion:Anna by votes");

    const then = contested.divides("main", { yes: 3, no: 5 });
    expect(then.treatment.questions[0]?.divisions[0]?.contest).toEqual({ kind: "yesNo", yes: "proposal:office", no: "motion:Anna" });
    expect(then.order()[0]).toBe("main carried motion:Anna by votes");
    expect(then.decides()).toEqual(["adopted", "att anlita en konsult"]);
  });
});
