import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, insert, mandateIn, now, personWith } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";

withDatabase();

const shown = async (context: ActContext) => dashboard(await actorOf(context), now);
const kinds = async (context: ActContext) => (await shown(context)).todos.map(({ kind }) => kind);

type MeetingColumns = { startsAt?: string; openedAt?: Date; closedAt?: Date; cancelledAt?: Date };

async function meeting({ id: workspaceId, boardId }: Association, { startsAt = "2010-05-06T07:00:00Z", ...columns }: MeetingColumns = {}): Promise<string> {
  const id = randomUUID();
  const endsAt = new Date(new Date(startsAt).getTime() + 10_800_000);
  await insert(["Meeting", { workspaceId, id, bodyId: boardId, startsAt, endsAt, place: "Härnösand", ...columns }]);
  return id;
}

async function item({ id: workspaceId }: Association, meetingId: string, columns: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const text = JSON.stringify({ type: "doc", content: [] });
  await insert(["AgendaItem", { workspaceId, id, meetingId, position: 0, kind: "information", title: "Bredband", presenter: "Ida Ek", text, ...columns }]);
  return id;
}

let serial = 0;

async function caseWith({ id: workspaceId }: Association, columns: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  await insert(["Case", { workspaceId, id, registrationNumber: `Y-${serial}`, year: 2010, serial, title: "Bredband", openedOn: "2010-01-13", ...columns }]);
  return id;
}

async function proposal({ id: workspaceId }: Association, caseId: string, columns: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await insert(["Proposal", { workspaceId, id, caseId, origin: "office", position: 0, ...columns }]);
  return id;
}

describe("what waits for the secretary", () => {
  test("before a meeting: its notice, and the items that lack something", async () => {
    const here = await association();
    const meetingId = await meeting(here);
    await item(here, meetingId);
    await item(here, meetingId, { presenter: "", title: "Ekonomi", position: 1 });
    const { todos } = await shown(here.secretary);
    expect(todos).toMatchObject([
      { kind: "agendaLacks", items: [{ title: "Ekonomi", missing: ["presenter"] }], due: "2010-04-29", urgency: "soon" },
      { kind: "noticeMissing", meeting: { id: meetingId, bodyName: "Styrelsen", day: "2010-05-06" } },
    ]);
  });

  test("at a meeting: the room, and what the body has to agree to take up", async () => {
    const here = await association();
    const meetingId = await meeting(here, { startsAt: "2010-04-22T06:30:00Z", openedAt: now });
    const late = await item(here, meetingId, { addedLateAt: now });
    expect((await shown(here.secretary)).todos).toMatchObject([
      { kind: "meetingUnderWay", urgency: "now" },
      { kind: "consentAwaited", items: [{ id: late }] },
    ]);
  });

  test("after a meeting: its minutes, with the §§ that hold nothing", async () => {
    const here = await association();
    const meetingId = await meeting(here, { startsAt: "2010-04-20T07:00:00Z", openedAt: now, closedAt: now });
    for (const [number, columns] of [[15, { text: JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Öppnas." }] }] }) }], [16, {}]] as const) {
      const itemId = await item(here, meetingId, { position: number, treatedFrom: now, treatedTo: now, ...columns });
      await insert(["Paragraph", { workspaceId: here.id, bodyId: here.boardId, year: 2010, number, meetingId, itemId }]);
    }
    expect((await shown(here.secretary)).todos).toMatchObject([{ kind: "minutesToRead", empty: [16] }]);
  });

  test("a meeting that was forgotten, and none that was cancelled", async () => {
    const here = await association();
    await meeting(here, { startsAt: "2010-04-20T07:00:00Z" });
    await meeting(here, { startsAt: "2010-04-19T07:00:00Z", cancelledAt: now });
    expect((await shown(here.secretary)).todos).toMatchObject([{ kind: "meetingPassed", meeting: { day: "2010-04-20" }, urgency: "overdue" }]);
  });

  test("a proposal on no agenda, but not one that is withdrawn, on an agenda or in a closed case", async () => {
    const here = await association();
    const waiting = await caseWith(here);
    await proposal(here, waiting);
    await proposal(here, await caseWith(here), { withdrawnAt: now });
    await proposal(here, await caseWith(here, { closedAt: now }));
    const placed = await proposal(here, await caseWith(here));
    const far = await meeting(here, { startsAt: "2010-12-01T07:00:00Z" });
    await insert(["AgendaItemProposal", { workspaceId: here.id, itemId: await item(here, far), proposalId: placed, position: 0 }]);
    expect((await shown(here.secretary)).todos).toMatchObject([{ kind: "proposalWaits", case: { id: waiting, onAgenda: null }, due: null }]);
  });

  test("a proposal whose meeting was cancelled waits again", async () => {
    const here = await association();
    const caseId = await caseWith(here);
    const cancelled = await meeting(here, { cancelledAt: now });
    const itemId = await item(here, cancelled, { caseId });
    await insert(["AgendaItemProposal", { workspaceId: here.id, itemId, proposalId: await proposal(here, caseId), position: 0 }]);
    expect(await kinds(here.secretary)).toEqual(["proposalWaits"]);
  });

  test("a case to return by a day, until it stands on an agenda", async () => {
    const here = await association();
    const caseId = await caseWith(here);
    const held = await meeting(here, { startsAt: "2010-02-25T07:00:00Z", openedAt: new Date("2010-02-25T07:00:00Z"), closedAt: new Date("2010-02-25T10:00:00Z") });
    const itemId = await item(here, held, { caseId });
    await insert(
      ["Paragraph", { workspaceId: here.id, bodyId: here.boardId, year: 2010, number: 9, meetingId: held, itemId }],
      ["Decision", { workspaceId: here.id, id: randomUUID(), itemId, position: 0, outcome: "deferred", dueDate: "2010-05-06" }],
    );
    expect((await shown(here.secretary)).todos).toMatchObject([{ kind: "caseReturns", outcome: "deferred", case: { id: caseId }, due: "2010-05-06" }]);
    await item(here, await meeting(here, { startsAt: "2010-12-01T07:00:00Z" }), { caseId });
    expect(await kinds(here.secretary)).toEqual([]);
  });

  test("nothing of another association", async () => {
    const [here, elsewhere] = [await association(), await association()];
    await meeting(elsewhere);
    await proposal(elsewhere, await caseWith(elsewhere));
    expect(await shown(here.secretary)).toEqual({ todos: [], meetings: { mine: [], news: {}, others: [], latest: [] } });
  });
});

describe("what others see", () => {
  test("a member has the board's meeting as their own, and its minutes, and nothing to do", async () => {
    const here = await association();
    const member = await personWith(here, [], "Mats Medlem");
    await mandateIn(here, member.personId);
    const next = await meeting(here);
    const held = await meeting(here, { startsAt: "2010-02-25T07:00:00Z", openedAt: new Date("2010-02-25T07:00:00Z"), closedAt: new Date("2010-02-25T10:00:00Z") });
    const itemId = await item(here, held);
    await insert(["Paragraph", { workspaceId: here.id, bodyId: here.boardId, year: 2010, number: 9, meetingId: held, itemId }]);
    const { todos, meetings } = await shown(member);
    expect(todos).toEqual([]);
    expect(meetings?.mine).toMatchObject([{ id: next, place: "Härnösand", notice: null }]);
    expect(meetings?.others).toEqual([]);
    expect(meetings?.latest).toEqual([{ id: held, bodyName: "Styrelsen", day: "2010-02-25", first: 9, last: 9 }]);
  });

  test("a reader has the next meetings, none of them their own", async () => {
    const here = await association();
    const next = await meeting(here);
    expect((await shown(here.reader)).meetings).toMatchObject({ mine: [], others: [{ id: next }] });
  });

  test("a municipality's contact sees no meetings", async () => {
    const here = await association();
    await meeting(here);
    const contact = await personWith(here, ["municipalContact"], "Klara Kontakt");
    expect(await shown(contact)).toEqual({ todos: [], meetings: null });
  });
});
