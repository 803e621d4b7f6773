import { versionsOf } from "#lib/data/approval.ts";
import { findSealedFile, type SealedFile } from "#lib/data/sealed-file.ts";
import { readWhole } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import { asOwner } from "../../support/database.ts";
import { quickHash } from "../../support/quick-hash.ts";
import type { Board, BoardForm } from "../question/board.ts";
import { anna, chair, closedBoard, secretary } from "./setting.ts";

const password = "hösten i Härnösand 2010";

/** A closed meeting of a board that has decided on § 1, with its minutes sent for approval, to people with passwords. */
export async function askedBoard(form: BoardForm = {}): Promise<Board> {
  const board = await withPasswords(await closedBoard(form));
  await requestApproval(board.here.secretary, { meetingId: board.meetingId, unresolved: [] });
  return board;
}

/** Gives everyone who has none the password that `signAs` signs with. */
export async function withPasswords(board: Board): Promise<Board> {
  const hash = await quickHash(password);
  await asOwner((owner) => owner.query(`UPDATE "Account" SET "passwordHash" = $1 WHERE "passwordHash" IS NULL`, [hash]));
  return board;
}

/** As `askedBoard`, signed by all: Anna had another memory of it, and the chair was the last. */
export async function approvedBoard(form: BoardForm = {}): Promise<Board> {
  const board = await askedBoard(form);
  await signAs(board, secretary);
  await signAs(board, anna, "Jag minns debatten annorlunda.");
  await signAs(board, chair);
  return board;
}

/** Signs the newest version as the one of that name. */
export async function signAs(board: Board, name: string, dissent = ""): Promise<{ state: string }> {
  const { here, people, meetingId } = board;
  const { id: versionId, signatories, digest } = await newestVersion(board);
  const signatoryId = signatories.find((signatory) => signatory.name === name)!.id;
  return signMinutes(name === secretary ? here.secretary : people[name]!, { meetingId, versionId, signatoryId, digest, dissent, password });
}

export async function newestVersion({ here, meetingId }: Board): Promise<MinutesVersion> {
  return inTransaction(here.id, async (tx) => (await versionsOf(tx, here.id, meetingId)).at(-1)!);
}

/** The sealed file of the newest version with its bytes, or null. */
export async function sealedFileOf(board: Board): Promise<(SealedFile & { bytes: Uint8Array }) | null> {
  const { id } = await newestVersion(board);
  return inTransaction(board.here.id, async (tx) => {
    const sealed = await findSealedFile(tx, board.here.id, id);
    return sealed && { ...sealed, bytes: await readWhole(tx, board.here.id, sealed.blobId) };
  });
}
