import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addAddressees } from "#lib/usecases/recommendation/add-addressees.ts";
import { addressAddressee, addressAddresseeShape } from "#lib/usecases/recommendation/address-addressee.ts";
import { changeRound } from "#lib/usecases/recommendation/change-round.ts";
import { deleteRound } from "#lib/usecases/recommendation/delete-round.ts";
import { removeAddressee } from "#lib/usecases/recommendation/remove-addressee.ts";
import { association, audited } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { plan, recommended, storedRound } from "./setting.ts";

withDatabase();

describe("a round is planned", () => {
  test("from a decision, to organisations with the addresses that are known of them, and told of in the audit", async () => {
    const at = await recommended();
    const roundId = await plan(at, { message: "Svara gärna före sommaren.", sharesReplies: false });
    const { round, version } = (await storedRound(at, roundId))!;
    expect(round).toMatchObject({ kind: "recommendation", caseId: at.caseId, clauseIds: [at.clauseId], dueOn: "2010-08-31", message: "Svara gärna före sommaren.", sharesReplies: false, closed: null });
    expect(round.addressees.map(({ name, mailbox, contacts, sentAt }) => ({ name, mailbox, contacts: contacts.map((one) => [one.name, one.mayConfirm]), sentAt }))).toEqual([
      { name: "Bodens kommun", mailbox: "kommun@boden.example", contacts: [], sentAt: null },
      { name: "Kalix kommun", mailbox: null, contacts: [["Kajsa Kontakt", true]], sentAt: null },
    ]);
    expect(version).toBe(1);
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.plan", subjectId: roundId, facts: { kind: "recommendation", day: "2010-08-31", count: 2 } });
  });

  test("not by others than the secretary here, once for the same key, and not in another's case", async () => {
    const at = await recommended();
    const { here, people } = at;
    for (const who of [here.administrator, here.reader, people["Carin Ordförande"]!, here.stranger]) {
      expect(await refusalOf(plan(at, {}, who))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    expect(await refusalOf(plan(at, {}, (await association()).secretary))).toBe("case.unknown");
    const keyed = { ...at.secretary, idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([plan(at, {}, keyed), plan(at, {}, keyed)]);
    expect(second).toBe(first);
    expect((await audited(here)).filter(({ act }) => act === "round.plan")).toHaveLength(1);
  });

  test("not about what the case hasn't decided, without clauses, for a day that has been, or to one that isn't there or is named twice", async () => {
    const at = await recommended();
    const { boden } = at;
    expect(await refusalOf(plan(at, { treeId: randomUUID() }))).toBe("round.unknownClause");
    expect(await refusalOf(plan(at, { clauseIds: [randomUUID()] }))).toBe("round.unknownClause");
    expect(await refusalOf(plan(at, { clauseIds: [] }))).toBe("round.clauseMissing");
    expect(await refusalOf(plan(at, { dueOn: "2010-05-10" }))).toBe("round.dayPassed");
    expect(await refusalOf(plan(at, { organisationIds: [randomUUID()] }))).toBe("round.unknownOrganisation");
    expect(await refusalOf(plan(at, { organisationIds: [boden, boden] }))).toBe("round.askedTwice");
  });
});

describe("until it is sent", () => {
  test("what it asks can be changed, but not over what someone else has saved", async () => {
    const at = await recommended();
    const roundId = await plan(at);
    const change = { roundId, version: 1, clauseIds: [at.clauseId], dueOn: "2010-09-30", message: "Ny dag.", sharesReplies: false };
    expect(await refusalOf(changeRound(at.here.reader, change))).toBe("policy.notAllowed");
    await changeRound(at.secretary, change);
    expect(await storedRound(at, roundId)).toMatchObject({ version: 2, round: { dueOn: "2010-09-30", message: "Ny dag.", sharesReplies: false } });
    expect(await refusalOf(changeRound(at.secretary, change))).toBe("errors.stale");
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.change", facts: { day: "2010-09-30" } });
  });

  test("organisations come and go, and get other addresses", async () => {
    const at = await recommended();
    const roundId = await plan(at);
    expect(await addAddressees(at.secretary, { roundId, organisationIds: [at.pajala] })).toEqual({ added: 1 });
    expect(await refusalOf(addAddressees(at.secretary, { roundId, organisationIds: [at.pajala] }))).toBe("round.askedTwice");
    const { round } = (await storedRound(at, roundId))!;
    const [boden, , pajala] = round.addressees;
    await removeAddressee(at.secretary, { addresseeId: boden!.id });
    const contacts = [{ name: "Pia Pajala", email: "pia@pajala.example", mayConfirm: false }];
    await addressAddressee(at.secretary, addressAddresseeShape.parse({ addresseeId: pajala!.id, mailbox: "", contacts }));
    const clash = addressAddresseeShape.parse({ addresseeId: pajala!.id, mailbox: "Pia@pajala.example", contacts });
    expect(await refusalOf(addressAddressee(at.secretary, clash))).toBe("round.addressTwice");
    const after = (await storedRound(at, roundId))!.round.addressees;
    expect(after.map(({ name }) => name)).toEqual(["Kalix kommun", "Pajala kommun"]);
    expect(after[1]).toMatchObject({ mailbox: null, contacts });
    expect((await audited(at.here)).slice(-3).map(({ act, facts }) => [act, facts.names ?? facts.name])).toEqual([
      ["round.add", "Pajala kommun"], ["round.remove", "Bodens kommun"], ["round.address", "Pajala kommun"],
    ]);
    expect(await refusalOf(removeAddressee(at.here.reader, { addresseeId: pajala!.id }))).toBe("policy.notAllowed");
    expect(await refusalOf(deleteRound(at.here.administrator, { roundId }))).toBe("policy.notAllowed");
  });

  test("it can be taken away", async () => {
    const at = await recommended();
    const roundId = await plan(at);
    expect(await deleteRound(at.secretary, { roundId })).toEqual({ caseId: at.caseId });
    expect(await storedRound(at, roundId)).toBe(null);
    expect(await refusalOf(deleteRound(at.secretary, { roundId }))).toBe("round.unknown");
  });
});
