import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import {
  addItem,
  consentTo,
  moveItem,
  raiseQuestion,
  removeItem,
  restoreItem,
  withdrawItem,
} from "#lib/domain/agenda/change-agenda.ts";
import { callDiffers, differsFromIssued, issueAgenda } from "#lib/domain/agenda/issued.ts";
import { type AgendaItem, newItem } from "#lib/domain/agenda/item.ts";
import { whatIsMissing } from "#lib/domain/agenda/missing.ts";
import { checkTemplate, standardTemplate } from "#lib/domain/agenda/template.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { agenda, completeCase, ids, standingItems } from "./agendas.ts";

const at = new Date("2010-04-15T08:00:00Z");
const act = { by: "secretary", at };
const called = { startsAt: new Date("2010-04-22T07:00:00Z"), endsAt: new Date("2010-04-22T10:00:00Z"), place: "Härnösand", distanceAddress: null };
const sent = accepted(issueAgenda(agenda(), called, act));
const withdraw = (of: Agenda, itemId: string, more: { reason?: string; isTreated?: boolean } = {}) =>
  withdrawItem(of, { itemId, reason: "Underlag saknas", isTreated: false, ...act, ...more });

describe("an agenda from a template", () => {
  it("holds the standing items in order, each with an id of its own", () => {
    expect(standingItems().map(({ kind }) => kind)).toEqual([
      "opening", "adjusters", "agenda", "previousMinutes", "delegatedDecisions", "notifications", "otherQuestions", "closing",
    ]);
    expect(new Set(standingItems().map(({ id }) => id)).size).toBe(8);
  });

  it.each(["assembly", "board", "preparatory"] as const)("of the standard of a kind is one that can be kept: %s", (kind) => {
    const template = standardTemplate(kind, () => " Rubrik ");
    expect(checkTemplate(template)).toEqual({ items: template.items.map((item) => ({ ...item, title: "Rubrik" })) });
  });

  it.each([
    ["a blank title", [{ kind: "agenda", title: "A" }, { kind: "roll", title: " " }], "agenda.titleMissing"],
    ["a case", [{ kind: "agenda", title: "A" }, { kind: "case", title: "Ärende" }], "agenda.caseInTemplate"],
    ["an opening that isn't first", [{ kind: "agenda", title: "A" }, { kind: "opening", title: "B" }], "agenda.openingAndClosing"],
    ["a closing that isn't last", [{ kind: "closing", title: "A" }, { kind: "agenda", title: "B" }], "agenda.openingAndClosing"],
  ] as const)("is refused with %s", (_, items, code) => {
    expect(checkTemplate({ items })).toMatchObject({ code });
  });
});

describe("adding an item", () => {
  it("puts it before other questions, or before the item named", () => {
    expect(ids(accepted(addItem(agenda(), completeCase("d"), at))).slice(-3)).toEqual(["d", "otherQuestions", "closing"]);
    expect(ids(accepted(addItem(agenda(), completeCase("d"), at, "b"))).slice(4, 7)).toEqual(["a", "d", "b"]);
  });

  it("puts it first where nothing but other questions is there, and last where not even that is", () => {
    const bare = { items: [newItem("other", "otherQuestions", "Övriga frågor")], issued: [] };
    expect(ids(accepted(addItem(bare, completeCase("d"), at)))).toEqual(["d", "other"]);
    expect(ids(accepted(raiseQuestion(bare, completeCase("d"), at)))).toEqual(["other", "d"]);
    expect(ids(accepted(addItem({ items: [completeCase("a")], issued: [] }, completeCase("d"), at)))).toEqual(["a", "d"]);
  });

  it("makes it late once a notice has gone out, and then it needs consent", () => {
    expect(accepted(addItem(agenda(), completeCase("d"), at)).items.find(({ id }) => id === "d")?.addedLateAt).toBeNull();
    const late = accepted(addItem(sent, completeCase("d"), at));
    const item = late.items.find(({ id }) => id === "d")!;
    expect(item.addedLateAt).toEqual(at);
    expect(whatIsMissing(item)).toEqual(["consent"]);
    const agreed = accepted(consentTo(late, "d", at));
    expect(whatIsMissing(agreed.items.find(({ id }) => id === "d")!)).toEqual([]);
    expect(consentTo(agreed, "d", at)).toMatchObject({ code: "agenda.needsNoConsent" });
    expect(consentTo(agreed, "a", at)).toMatchObject({ code: "agenda.needsNoConsent" });
  });

  it("refuses a blank title, the same item twice, and places that can't be", () => {
    expect(addItem(agenda(), newItem("d", "case", " "), at)).toMatchObject({ code: "agenda.titleMissing" });
    expect(addItem(agenda(), completeCase("a"), at)).toMatchObject({ code: "agenda.alreadyThere" });
    expect(addItem(agenda(), completeCase("opening"), at)).toMatchObject({ code: "agenda.alreadyThere" });
    expect(addItem(agenda(), completeCase("d"), at, "gone")).toMatchObject({ code: "agenda.unknownItem" });
    expect(addItem(agenda(), completeCase("d"), at, "opening")).toMatchObject({ code: "agenda.openingAndClosing" });
  });
});

describe("a question raised at the meeting", () => {
  it("comes after other questions, in the order they are raised, taken up by consent", () => {
    const one = accepted(raiseQuestion(sent, newItem("q1", "case", "Parkering"), at));
    const two = accepted(raiseQuestion(one, newItem("q2", "case", "Resor"), at));
    expect(ids(two).slice(-4)).toEqual(["otherQuestions", "q1", "q2", "closing"]);
    expect(two.items.find(({ id }) => id === "q2")).toMatchObject({ addedLateAt: at, takenUpAt: at });
  });

  it("comes last where nothing closes the agenda", () => {
    const open = { ...sent, items: sent.items.filter(({ kind }) => kind !== "closing") };
    expect(ids(accepted(raiseQuestion(open, newItem("q1", "case", "Parkering"), at))).at(-1)).toBe("q1");
  });

  it("is refused without a title, and where the agenda has no place for it", () => {
    const none = { ...sent, items: sent.items.filter(({ kind }) => kind !== "otherQuestions") };
    expect(raiseQuestion(none, newItem("q1", "case", "Parkering"), at)).toMatchObject({ code: "agenda.noOtherQuestions" });
    expect(raiseQuestion(sent, newItem("q1", "case", ""), at)).toMatchObject({ code: "agenda.titleMissing" });
  });
});

describe("moving an item", () => {
  it("puts it in the place given and moves the others along", () => {
    expect(ids(accepted(moveItem(agenda(), "c", 4))).slice(4, 7)).toEqual(["c", "a", "b"]);
    expect(ids(accepted(moveItem(agenda(), "a", 6))).slice(4, 7)).toEqual(["b", "c", "a"]);
  });

  it("is refused before the opening, after the closing, off the list, and for what isn't there", () => {
    expect(moveItem(agenda(), "a", 0)).toMatchObject({ code: "agenda.openingAndClosing" });
    expect(moveItem(agenda(), "a", 10)).toMatchObject({ code: "agenda.openingAndClosing" });
    expect(moveItem(agenda(), "opening", 3)).toMatchObject({ code: "agenda.openingAndClosing" });
    expect(moveItem(agenda(), "a", 11)).toMatchObject({ code: "agenda.noSuchPlace" });
    expect(moveItem(agenda(), "a", -1)).toMatchObject({ code: "agenda.noSuchPlace" });
    expect(moveItem(agenda(), "gone", 3)).toMatchObject({ code: "agenda.unknownItem" });
  });

  it("loses nothing, leaves the others in order, and can be undone", () => {
    const place = fc.integer({ min: -2, max: 13 });
    fc.assert(
      fc.property(fc.constantFrom(...ids(agenda())), place, (id, to) => {
        const before = agenda();
        const after = moveItem(before, id, to);
        if (after instanceof Refused) return;
        expect(ids(after)[to]).toBe(id);
        expect(ids(after).filter((other) => other !== id)).toEqual(ids(before).filter((other) => other !== id));
        expect(moveItem(after, id, ids(before).indexOf(id))).toEqual(before);
      }),
    );
  });
});

describe("withdrawing and removing", () => {
  it("keeps a withdrawn item in its place with the reason, and it can be put back", () => {
    const withdrawn = accepted(withdraw(sent, "b", { reason: " Underlag saknas " }));
    expect(ids(withdrawn)).toEqual(ids(sent));
    expect(withdrawn.items.find(({ id }) => id === "b")?.withdrawn).toEqual({ ...act, reason: "Underlag saknas" });
    expect(accepted(restoreItem(withdrawn, "b")).items).toEqual(sent.items);
  });

  it("is refused without a reason, twice, when treated, and for what isn't there", () => {
    expect(withdraw(sent, "b", { reason: " " })).toMatchObject({ code: "agenda.reasonMissing" });
    expect(withdraw(accepted(withdraw(sent, "b")), "b")).toMatchObject({ code: "agenda.alreadyWithdrawn" });
    expect(withdraw(sent, "b", { isTreated: true })).toMatchObject({ code: "agenda.alreadyTreated" });
    expect(withdraw(sent, "gone")).toMatchObject({ code: "agenda.unknownItem" });
    expect(restoreItem(sent, "b")).toMatchObject({ code: "agenda.notWithdrawn" });
  });

  it("takes an item away only until it has been sent", () => {
    expect(ids(accepted(removeItem(agenda(), "b", false)))).not.toContain("b");
    expect(removeItem(sent, "b", false)).toMatchObject({ code: "agenda.sentIsWithdrawn" });
    const late = accepted(addItem(sent, completeCase("d"), at));
    expect(ids(accepted(removeItem(late, "d", false)))).toEqual(ids(sent));
    expect(removeItem(sent, "gone", false)).toMatchObject({ code: "agenda.unknownItem" });
  });

  it("keeps an item that has been treated, sent or not", () => {
    expect(removeItem(agenda(), "b", true)).toMatchObject({ code: "agenda.alreadyTreated" });
  });
});

describe("what an item lacks", () => {
  it.each<[string, AgendaItem, readonly string[]]>([
    ["nothing, when it has all", completeCase("a"), []],
    ["its parts, when it is new", newItem("a", "case", ""), ["title", "case", "proposal", "presenter", "document"]],
    ["a proposal", completeCase("a", { proposals: [] }), ["proposal"]],
    ["someone to present it", newItem("a", "information", "Öppna källkoder"), ["presenter"]],
    ["its lines, when it is a list", newItem("a", "notifications", "Delgivningar"), ["list"]],
    ["nothing, when it is a standing item", newItem("a", "opening", "Sammanträdet öppnas"), []],
    ["nothing, when it is withdrawn", { ...newItem("a", "case", ""), withdrawn: { ...act, reason: "Utgår" } }, []],
  ])("%s", (_, item, lacks) => {
    expect(whatIsMissing(item)).toEqual(lacks);
  });
});

describe("an agenda that has been sent", () => {
  const changes = (of: Agenda) => differsFromIssued(of).map(({ itemId, change }) => [itemId, change]);

  it("is numbered from 1 and kept as it was", () => {
    expect(sent.issued).toHaveLength(1);
    expect(sent.issued[0]).toMatchObject({ number: 1, by: "secretary", at });
    const moved = accepted(moveItem(sent, "c", 4));
    const again = accepted(issueAgenda(moved, called, act));
    expect(again.issued.map(({ number }) => number)).toEqual([1, 2]);
    expect(again.issued[0]).toEqual(sent.issued[0]);
  });

  it("is not sent again when nothing differs, nor when it is empty", () => {
    expect(issueAgenda(sent, called, act)).toMatchObject({ code: "agenda.alreadySentSo" });
    expect(issueAgenda({ items: [], issued: [] }, called, act)).toMatchObject({ code: "agenda.empty" });
  });

  it("is sent again when only the time or the place has changed, and says which", () => {
    const moved = { ...called, place: "Sundsvall", endsAt: new Date("2010-04-22T11:00:00Z") };
    expect(callDiffers(sent, moved)).toEqual(["time", "place"]);
    expect(callDiffers(sent, called)).toEqual([]);
    expect(callDiffers(agenda(), moved)).toEqual([]);
    expect(accepted(issueAgenda(sent, moved, act)).issued[1]).toMatchObject({ number: 2, calledTo: moved });
  });

  it("differs in nothing until it is changed, nor before any has been sent", () => {
    expect(differsFromIssued(sent)).toEqual([]);
    expect(differsFromIssued(agenda())).toEqual([]);
  });

  it("differs by what was added, withdrawn and put back", () => {
    expect(changes(accepted(addItem(sent, completeCase("d"), at)))).toEqual([["d", "added"]]);
    const withdrawn = accepted(withdraw(sent, "b"));
    expect(changes(withdrawn)).toEqual([["b", "withdrawn"]]);
    expect(changes(accepted(restoreItem(accepted(issueAgenda(withdrawn, called, act)), "b")))).toEqual([["b", "restored"]]);
  });

  it("differs by the one item that was moved, not by those it passed", () => {
    expect(changes(accepted(moveItem(sent, "c", 1)))).toEqual([["c", "moved"]]);
    expect(changes(accepted(moveItem(sent, "adjusters", 6)))).toEqual([["adjusters", "moved"]]);
  });

  it("differs by title, presenter, proposals and documents", () => {
    const change = (given: Partial<AgendaItem>) =>
      changes({ ...sent, items: sent.items.map((item) => (item.id === "a" ? { ...item, ...given } : item)) });
    expect(change({ title: "Annan rubrik" })).toEqual([["a", "retitled"]]);
    expect(change({ presenter: "Någon annan" })).toEqual([["a", "presenter"]]);
    expect(change({ proposals: [{ versionId: "2", proposalId: "proposal-a" }] })).toEqual([["a", "proposals"]]);
    expect(change({ documentIds: [] })).toEqual([["a", "documents"]]);
  });

  it("says what is gone, which only an agenda from elsewhere can have lost", () => {
    const lost = { ...sent, items: sent.items.filter(({ id }) => id !== "b") };
    expect(differsFromIssued(lost)).toEqual([{ itemId: "b", title: "Ärende b", change: "removed" }]);
  });

  it("differs by at most one move for each item that was moved", () => {
    const move = fc.tuple(fc.constantFrom("a", "b", "c", "adjusters", "notifications"), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 4 }), (moves) => {
        const moved = moves.reduce((state, [id, to]) => accepted(moveItem(state, id, to)), sent);
        const found = differsFromIssued(moved);
        expect(found.every(({ change }) => change === "moved")).toBe(true);
        expect(found.length).toBeLessThanOrEqual(new Set(moves.map(([id]) => id)).size);
        expect(found.length === 0).toBe(ids(moved).join() === ids(sent).join());
      }),
    );
  });
});
