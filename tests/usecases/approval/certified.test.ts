import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicKeys } from "#lib/data/signing-key.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { setEnvironment } from "#lib/env.ts";
import { issuer } from "#tests/documents/seal/certificates.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt } from "../meeting/setting.ts";
import { approvedBoard, askedBoard, newestVersion, sealedFileOf, signAs } from "./approved.ts";
import { anna, chair, secretary } from "./setting.ts";

withDatabase();

let folder: string;
let authority: Awaited<ReturnType<typeof issuer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attsats-certificates-"));
  await chmod(folder, 0o755);
  authority = await issuer();
  setEnvironment({ SEAL_CERTIFICATES: folder });
});
afterAll(async () => {
  setEnvironment({ SEAL_CERTIFICATES: "" });
  await rm(folder, { recursive: true, force: true });
});

async function give(slug: string, { chain, key }: { chain: string; key: string }): Promise<void> {
  await writeFile(join(folder, `${slug}.pem`), chain);
  await writeFile(join(folder, `${slug}.key`), key);
}

const verified = async (bytes: Uint8Array) => verifyFile(bytes, await inSharedTransaction(publicKeys));

test("the approved file is signed with the association's own certificate, and another's is not", async () => {
  const [board, other] = [await askedBoard(), await approvedBoard()];
  await give(board.here.slug, await authority.issue("Sigill", "ec"));
  for (const name of [secretary, anna, chair]) await signAs(board, name);

  const sealed = (await sealedFileOf(board))!;
  const { approved, certified } = await verified(sealed.bytes);
  expect([approved, certified?.subject]).toEqual([true, "O=Kommunförbundet Ådalen, CN=Sigill"]);
  const files = (await actsAt(board.here, board.meetingId)).flatMap(({ act, facts }) => (act === "approval.sign" ? (facts["file"] ?? []) : []));
  expect(files).toEqual([sealed.digest]);
  expect(await verified((await sealedFileOf(other))!.bytes)).toMatchObject({ approved: true, certified: null });
}, 60_000);

test.each([
  ["has run out", "approval.certificateNotInForce", () => authority.issue("Gammalt", "rsa", { to: new Date("2010-01-01") })],
  ["is another key's", "approval.certificateUnusable", async () => ({ ...(await authority.issue("Ett", "ec")), key: (await authority.issue("Ett annat", "ec")).key })],
] as const)("with a certificate that %s the last signature is refused and nothing of it is kept", async (_what, code, made) => {
  const board = await askedBoard();
  await give(board.here.slug, await made());
  for (const name of [secretary, anna]) await signAs(board, name);
  await expect(signAs(board, chair)).rejects.toMatchObject({ code });
  expect((await newestVersion(board)).signatures).toHaveLength(2);
  expect(await sealedFileOf(board)).toBeNull();

  await give(board.here.slug, await authority.issue("Nytt", "ec"));
  expect((await signAs(board, chair)).state).toBe("approved");
}, 60_000);
