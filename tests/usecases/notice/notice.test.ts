import { randomUUID } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeEach, describe, expect, test } from "vitest";
import { loadNoticeSource } from "#lib/data/notice.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { openNotice } from "#lib/queries/meeting/open-notice.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { changeMeeting } from "#lib/usecases/meeting/change-meeting.ts";
import { issueNotice } from "#lib/usecases/notice/issue-notice.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import type { Association } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { actorOf } from "../case/setting.ts";
import { actsAt, agendaOf, meetingAssociation, plan, planned, proposedCase, refusalOf, seat } from "../meeting/setting.ts";

withDatabase();

let here: Association;
let meetingId: string;
beforeEach(async () => {
  here = await meetingAssociation();
  meetingId = await planned(here);
});

const shown = async () => (await inTransaction(here.id, (tx) => loadNoticeSource(tx, here.id, meetingId))).digest;
const issue = async () => issueNotice(here.secretary, { meetingId, digest: await shown() });

async function addCase(title?: string, secrecyGround: string | null = null) {
  const proposed = await proposedCase(here, title, secrecyGround);
  const added = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId: proposed.caseId });
  return { ...proposed, ...added };
}

async function issuedRow(number: number): Promise<{ content: { items: { title: string; proposals: { versionId: string }[] }[] }; recipients: object[] }> {
  return asOwner(async (connection) => {
    const query = `SELECT content, recipients FROM "IssuedAgenda" WHERE "meetingId" = $1 AND number = $2`;
    return (await connection.query(query, [meetingId, number])).rows[0];
  });
}

async function textOf(number: number): Promise<string> {
  const notice = await openNotice(await actorOf(here.reader), meetingId, number);
  const bytes = await new Response(readBytes(notice!, { start: 0, end: notice!.size - 1 })).bytes();
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text;
}

describe("a notice of meeting is issued", () => {
  test("as a numbered agenda with its proposals fixed, whom it calls, and its PDF", async () => {
    const substitute = await seat(here, "Sara Ersättare", "substitute");
    const chair = await seat(here, "Carl Ordförande", "chair");
    await seat(here, "Hans Avgången", "member", { to: "2010-05-05" });
    await asOwner((connection) => connection.query(`UPDATE "Person" SET email = NULL WHERE id = $1`, [substitute]));
    const { proposalId } = await addCase();

    expect(await issue()).toEqual({ number: 1 });
    const { content, recipients } = await issuedRow(1);
    expect(recipients).toEqual([
      { name: "Carl Ordförande", role: "chair", email: `${chair}@example.se` },
      { name: "Sara Ersättare", role: "substitute", email: null },
    ]);
    const sent = content.items.find(({ title }) => title === "Bredband i glesbygd");
    expect(sent?.proposals).toMatchObject([{ proposalId, versionId: expect.any(String) }]);
    const fixed = await asOwner((connection) => connection.query(`SELECT "fixedAt" FROM "ProposalVersion" WHERE id = $1`, [sent?.proposals[0]?.versionId]));
    expect(fixed.rows[0].fixedAt).toEqual(here.secretary.now);
    const text = await textOf(1);
    expect(text).toContain("Bredband i glesbygd");
    expect(text).toContain("bygga ut bredbandet");
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "meeting.issueNotice", facts: { number: 1, recipients: 2 } });
  });

  test("with only a line for a secret item", async () => {
    await addCase("Uppsägning av avtal", "OSL 19 kap. 3 §");
    await issue();
    const text = await textOf(1);
    expect(text).not.toContain("Uppsägning");
    expect(text).not.toContain("bredbandet");
    expect(text).not.toContain("2010.001");
  });

  test("once, though it is sent twice at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const digest = await shown();
    const [first, second] = await Promise.all([issueNotice(context, { meetingId, digest }), issueNotice(context, { meetingId, digest })]);
    expect(second).toEqual(first);
    expect(await issueNotice(context, { meetingId, digest })).toEqual(first);
    expect((await agendaOf(here, meetingId)).issued).toHaveLength(1);
  });

  test("by the secretary of that association only", async () => {
    const elsewhere = await meetingAssociation();
    const digest = await shown();
    expect(await refusalOf(issueNotice(here.reader, { meetingId, digest }))).toBe("policy.notAllowed");
    expect(await refusalOf(issueNotice(here.stranger, { meetingId, digest }))).toBe("auth.noAccess");
    expect(await refusalOf(issueNotice(elsewhere.secretary, { meetingId, digest }))).toBe("meeting.notFound");
    expect((await agendaOf(here, meetingId)).issued).toEqual([]);
  });

  test("never as something else than what was shown", async () => {
    const digest = await shown();
    await addCase();
    expect(await refusalOf(issueNotice(here.secretary, { meetingId, digest }))).toBe("agenda.changedSince");
    expect((await agendaOf(here, meetingId)).issued).toEqual([]);
  });

  test("not once the meeting has been opened", async () => {
    await openMeeting(here.secretary, { meetingId });
    expect(await refusalOf(issue())).toBe("meeting.alreadyOpen");
  });
});

describe("a notice is issued again", () => {
  test("with what has been added marked as late, and not when nothing has changed", async () => {
    await issue();
    expect(await refusalOf(issue())).toBe("agenda.alreadySentSo");
    const { itemId } = await addCase();
    expect((await agendaOf(here, meetingId)).items.find(({ id }) => id === itemId)?.addedLateAt).not.toBeNull();
    expect(await issue()).toEqual({ number: 2 });
    await withdrawItem(here.secretary, { meetingId, itemId, reason: "Underlag saknas" });
    expect(await issue()).toEqual({ number: 3 });
  });

  test("when only the place has changed", async () => {
    await issue();
    await changeMeeting(here.secretary, { meetingId, version: 1, ...plan, place: "Sundsvall" });
    expect(await issue()).toEqual({ number: 2 });
    expect(await textOf(1)).toContain("Härnösand");
    expect(await textOf(2)).toContain("Sundsvall");
  });
});

describe("an issued notice", () => {
  test("is read by those who may see the meeting, and by nobody else", async () => {
    await issue();
    const elsewhere = await meetingAssociation();
    expect(await openNotice(await actorOf(here.reader), meetingId, 1)).toMatchObject({ mediaType: "application/pdf" });
    expect(await openNotice(await actorOf(here.reader), meetingId, 2)).toBeNull();
    expect(await openNotice(await actorOf(elsewhere.secretary), meetingId, 1)).toBeNull();
  });
});
