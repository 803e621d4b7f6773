import { expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { sealedMinutes } from "#lib/queries/approval/sealed-minutes.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { now } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { approvedBoard, askedBoard, newestVersion, sealedFileOf } from "../../usecases/approval/approved.ts";
import { anna } from "../../usecases/approval/setting.ts";
import type { Board } from "../../usecases/question/board.ts";

withDatabase();

const seen = async ({ meetingId }: Board, { workspace, personId }: ActContext, versionId: string | null = null) =>
  sealedMinutes((await loadActor(workspace, personId))!, meetingId, versionId, now);

test("whoever may read approved minutes gets the sealed file, byte for byte; before, there is none", async () => {
  const [board, asked] = [await approvedBoard(), await askedBoard()];
  const sealed = (await sealedFileOf(board))!;
  for (const who of [board.here.secretary, board.people[anna]!, board.here.reader]) {
    const { blobId, digest, size } = (await seen(board, who))!;
    expect(digest).toBe(sealed.digest);
    const bytes = readBytes({ workspaceId: board.here.id, blobId }, { start: 0, end: size - 1 });
    expect(Buffer.from(await new Response(bytes).arrayBuffer()).equals(sealed.bytes)).toBe(true);
  }
  expect(await seen(asked, asked.here.secretary)).toBeNull();
  expect(await seen(asked, board.here.secretary)).toBeNull();
});

test("a version is asked for by its id, and is one of the meeting's own", async () => {
  const [board, other] = [await approvedBoard(), await approvedBoard()];
  const { id } = await newestVersion(board);
  expect(await seen(board, board.here.secretary, id)).not.toBeNull();
  expect(await seen(board, board.here.secretary, (await newestVersion(other)).id)).toBeNull();
  expect(await seen(board, board.here.secretary, "1")).toBeNull();
});

test("one whom a § may not reach doesn't get the file that has it in it", async () => {
  const board = await approvedBoard();
  await asOwner((owner) => owner.query(`UPDATE "Case" SET "secrecyGround" = 'OSL 19:3' WHERE id = $1`, [board.caseId]));
  expect(await seen(board, board.here.reader)).toBeNull();
  expect(await seen(board, board.here.secretary)).not.toBeNull();
});
