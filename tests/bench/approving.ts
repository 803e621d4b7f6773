import { randomBytes } from "node:crypto";
import type pg from "pg";
import { versionsOf } from "#lib/data/approval.ts";
import { newId } from "#lib/data/id.ts";
import { hashPassword } from "#lib/data/password-hash.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { leftToSign, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted } from "#lib/domain/refused.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import { madeExtract } from "#lib/usecases/extract/made-extract.ts";
import { addParticipant } from "#lib/usecases/room/add-participant.ts";
import { chooseAdjusters } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { connect } from "#prisma/connect.ts";
import type { Ground } from "./fill.ts";
import { type Figure, quantile, round, timed } from "./measured.ts";

const ATTACHMENTS = 50;
const EXTRACTS = 10;

/**
 * The approval of the meeting, from the request to the file that the last signature seals, and then extracts that nobody
 * has made before. It freezes the meeting, so it is measured when all else has been.
 */
export async function* approvalFigures(ground: Ground, ownerUrl: string): AsyncGenerator<Figure> {
  const { workspaceId, personId, parts, meetingId, itemIds, password } = ground;
  const secretary = { personId, workspace: parts.workspace!, now: new Date() };
  await makeReady(ground, ownerUrl, secretary);

  const approving = await timed(async () => {
    await requestApproval(secretary, { meetingId, unresolved: [] });
    for (;;) {
      const version = await newestVersion(ground);
      const [next] = leftToSign(version);
      if (!next) return;
      const context = { ...secretary, personId: next.personId!, now: new Date() };
      await signMinutes(context, { meetingId, versionId: version.id, signatoryId: next.id, digest: version.digest, dissent: "", password });
    }
  });
  yield underMs(`approving ${itemIds.length} §§ with ${ATTACHMENTS} attachments, all signatures`, approving, 2000);

  const version = await newestVersion(ground);
  const timings: number[] = [];
  for (const { number } of version.paragraphs.slice(0, EXTRACTS)) {
    const source = accepted(extractSource([version], number));
    timings.push(await timed(() => inTransaction(workspaceId, (tx) => madeExtract(tx, workspaceId, source, new Date()))));
  }
  yield underMs("an extract of a §, PDF and DOCX, median", quantile(timings, 0.5), 300);
}

function underMs(what: string, took: number, most: number): Figure {
  return { what, absolute: `${round(took)} ms`, bound: `< ${most} ms`, ratio: took / most, holds: took < most };
}

async function newestVersion({ workspaceId, meetingId }: Ground): Promise<MinutesVersion> {
  return inTransaction(workspaceId, async (tx) => (await versionsOf(tx, workspaceId, meetingId)).at(-1)!);
}

/** Encloses files, lets chair and adjuster sign in, lists the secretary, chooses an adjuster and closes the meeting. */
async function makeReady({ meetingId, ...ground }: Ground, ownerUrl: string, secretary: { personId: string; workspace: string; now: Date }): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    await encloseFiles(owner, { meetingId, ...ground });
    await owner.query(`INSERT INTO "Account" ("personId", "passwordHash") SELECT "personId", $1 FROM "Mandate" WHERE "workspaceId" = $2`, [await hashPassword(ground.password), ground.workspaceId]);
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM "Participant" WHERE "meetingId" = $1 AND duty IS NULL AND capacity = 'member' LIMIT 1`, [meetingId]);
    await addParticipant(secretary, { meetingId, capacity: "official", spans: "", name: "Märta Mätare", affiliation: "Kansliet", duty: "secretary" });
    await chooseAdjusters(secretary, { meetingId, participantIds: [rows[0]!.id] });
    await closeMeeting(secretary, { meetingId, day: "2010-04-22", time: "17:00" });
  } finally {
    await owner.end();
  }
}

async function encloseFiles(owner: pg.Client, { workspaceId, itemIds, personId }: Ground): Promise<void> {
  for (const itemId of itemIds.slice(0, ATTACHMENTS)) {
    const blobId = await inTransaction(workspaceId, (tx) => storeFile(tx, workspaceId, randomBytes(200_000), "application/pdf", new Date()));
    const documentId = newId();
    await owner.query(
      `INSERT INTO "Document" ("workspaceId", id, "caseId", "blobId", name, "uploadedById") SELECT $1, $2, "caseId", $3, 'Underlag.pdf', $4 FROM "AgendaItem" WHERE id = $5`,
      [workspaceId, documentId, blobId, personId, itemId],
    );
    await owner.query(`INSERT INTO "AgendaItemDocument" ("workspaceId", "itemId", "documentId", position) VALUES ($1, $2, $3, 0)`, [workspaceId, itemId, documentId]);
  }
}
