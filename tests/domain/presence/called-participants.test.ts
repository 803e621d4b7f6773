import { describe, expect, test } from "vitest";
import { calledParticipants, type NamedMandate } from "#lib/domain/presence/called-participants.ts";
import { mandate } from "../mandate/mandates.ts";

const day = "2010-04-22";

/** One whose name and mandate's id are the same. */
function named(personName: string, given: Partial<NamedMandate> = {}): NamedMandate {
  return { ...mandate({ id: personName }), personName, organisationName: null, ...given };
}

function called(...mandates: readonly NamedMandate[]) {
  let count = 0;
  return calledParticipants(mandates, day, () => `participant-${(count += 1)}`);
}

const names = (...mandates: readonly NamedMandate[]) => called(...mandates).map(({ name }) => name);

describe("those who are called to a meeting", () => {
  test("stand with the chair first, then vice chair, members, substitutes and observers", () => {
    const order = names(
      named("Olle", { role: "observer" }),
      named("Stina", { role: "substitute", substituteOrder: 1 }),
      named("Maria"),
      named("Vera", { role: "viceChair" }),
      named("Carl", { role: "chair" }),
    );
    expect(order).toEqual(["Carl", "Vera", "Maria", "Stina", "Olle"]);
  });

  test("given substitutes with an order, they stand in it, and one without an order last", () => {
    const substitute = (name: string, substituteOrder: number | null) => named(name, { role: "substitute", substituteOrder });
    expect(names(substitute("Anna", null), substitute("Bo", 2), substitute("Cia", 1))).toEqual(["Cia", "Bo", "Anna"]);
  });

  test("given members, they stand by name as Swedish sorts them: Å, Ä and Ö last", () => {
    expect(names(named("Östen"), named("Zara"), named("Åke"), named("Ärla"), named("Anna"))).toEqual(["Anna", "Zara", "Åke", "Ärla", "Östen"]);
  });

  test("are those with a mandate on the day", () => {
    expect(names(named("Hans", { to: "2010-04-21" }), named("Nils", { from: day }), named("Nyvald", { from: "2010-04-23" }))).toEqual(["Nils"]);
  });

  test("are not present until it is recorded, and only the chair has a duty", () => {
    const [chair, member] = called(named("Maria"), named("Carl", { role: "chair" }));
    expect(chair).toMatchObject({ id: "participant-1", name: "Carl", duty: "chair", capacity: "member", present: false });
    expect(member).toMatchObject({ id: "participant-2", name: "Maria", duty: null, present: false });
  });

  test("stand with party and organisation, as far as these are known", () => {
    const [both, party, neither] = called(
      named("Anna", { party: "S", organisationName: "Kramfors kommun" }),
      named("Bo", { party: "C" }),
      named("Cia"),
    );
    expect([both, party, neither].map((one) => one?.affiliation)).toEqual(["S, Kramfors kommun", "C", ""]);
  });
});
