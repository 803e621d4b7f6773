import { describe, expect, test } from "vitest";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { itemToTreat, reasonAgainstUndoing } from "#lib/domain/agenda/treating.ts";
import { Refused } from "#lib/domain/refused.ts";
import { completeCase } from "./agendas.ts";

const tuesday = new Date("2010-04-20T07:00:00Z");
const atMeeting = new Date("2010-04-22T08:00:00Z");
const agenda: Agenda = {
  items: [
    completeCase("a"),
    completeCase("withdrawn", { withdrawn: { by: "secretary", at: tuesday, reason: "Mer underlag behövs" } }),
    completeCase("late", { addedLateAt: tuesday }),
    completeCase("agreedTo", { addedLateAt: tuesday, takenUpAt: atMeeting }),
  ],
  issued: [],
};

describe("taking an item up", () => {
  test("given one on the agenda that went out, it is taken up", () => {
    expect(itemToTreat(agenda, "a")).toBe(agenda.items[0]);
  });

  test("given one that came late, the body must first agree to it", () => {
    expect(itemToTreat(agenda, "late")).toEqual(new Refused("agenda.needsConsent", { title: "Ärende late" }));
    expect(itemToTreat(agenda, "agreedTo")).toBe(agenda.items[3]);
  });

  test("given one that is withdrawn, or of another meeting, it is refused", () => {
    expect(itemToTreat(agenda, "withdrawn")).toEqual(new Refused("agenda.alreadyWithdrawn"));
    expect(itemToTreat(agenda, "elsewhere")).toEqual(new Refused("agenda.unknownItem"));
  });
});

describe("putting an item back as untreated", () => {
  test("can be done until something is decided on it", () => {
    expect(reasonAgainstUndoing(0)).toBeNull();
    expect(reasonAgainstUndoing(1)).toEqual(new Refused("agenda.alreadyDecided"));
  });
});
