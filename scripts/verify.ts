import { readFile, writeFile } from "node:fs/promises";
import { keysOf, versionsEverywhere } from "#lib/data/stored-versions.ts";
import { verifyBlobs } from "#lib/data/verify-blobs.ts";
import { type ChainReport, verifyAuditChains } from "#lib/data/verify-audit-chain.ts";
import { readPublicKeys } from "#lib/documents/seal/published-keys.ts";
import type { PublicKey } from "#lib/documents/seal/signing-key.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { verifyVersion } from "#lib/documents/seal/verify-version.ts";
import { env, SettingsRefused } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { connect } from "#prisma/connect.ts";
import { openDatabase } from "./start/database.ts";
import { type Asked, asked, usage } from "./verify/asked.ts";
import { readPoints, writePoints } from "./verify/chain-points.ts";
import { chainInWords, fileInWords, filesInWords, versionInWords, versionsInWords } from "./verify/sentences.ts";

type Connection = Awaited<ReturnType<typeof connect>>;

/**
 * `npm run verify`: tells whether files are what was approved, from them and the public key alone, or whether all that
 * this installation has kept is what was written. Ends with 0 where it is, 1 where it isn't, 2 where it can't be told.
 * With the embedded database, `--all` is run while Attsats is stopped, since only one may have the data folder open.
 */
async function verify(question: Asked): Promise<boolean> {
  return question.kind === "files" ? verifyFiles(question.files, question.keyFiles) : verifyAll(question);
}

async function verifyFiles(files: readonly string[], keyFiles: readonly string[]): Promise<boolean> {
  const keys = await keysIn(keyFiles);
  let allApproved = true;
  for (const file of files) {
    const verification = await verifyFile(await bytesOf(file), keys);
    console.log(fileInWords(file, verification));
    allApproved &&= verification.approved;
  }
  return allApproved;
}

async function verifyAll({ against, publish, keyFiles }: Extract<Asked, { kind: "all" }>): Promise<boolean> {
  const published = against === null ? [] : await read(against, readPoints, "är ingen fil som --publish har skrivit");
  await using database = await openDatabase(env());
  const connection = await connect(database.ownerUrl);
  try {
    const reports = await verifyAuditChains(connection, published);
    const names = await connection.query<{ id: string; name: string }>(`SELECT id, name FROM "Workspace"`);
    const nameOf = new Map(names.rows.map(({ id, name }) => [id, name]));
    for (const report of reports) console.log(chainInWords(report, nameOf.get(report.workspaceId) ?? report.workspaceId));
    const isWhole = reports.every(({ finding }) => finding === null);
    if (publish !== null) await writeDown(reports, publish, isWhole);
    const areVersionsWhole = await verifyVersions(connection, nameOf, await keysIn(keyFiles));
    const files = await verifyBlobs(connection);
    for (const line of filesInWords(files, (id) => nameOf.get(id) ?? id)) console.log(line);
    return isWhole && areVersionsWhole && files.changed.length === 0;
  } finally {
    await connection.end();
  }
}

/** Verifies every version of minutes and its sealed file; with the keys given, or where none are, with those that are stored. */
async function verifyVersions(connection: Connection, nameOf: ReadonlyMap<string, string>, given: readonly PublicKey[]): Promise<boolean> {
  const keys = given.length > 0 ? given : await keysOf(connection);
  let [whole, sealed, broken] = [0, 0, 0];
  for await (const version of versionsEverywhere(connection)) {
    const findings = await verifyVersion(version.stored, version.audited, keys);
    if (findings.length > 0) console.log(versionInWords(version, nameOf.get(version.workspaceId) ?? version.workspaceId, findings));
    if (findings.length > 0) broken += 1;
    else whole += 1;
    if (findings.length === 0 && version.stored?.sealed) sealed += 1;
  }
  if (whole > 0) console.log(versionsInWords(whole, sealed));
  return broken === 0;
}

async function keysIn(files: readonly string[]): Promise<readonly PublicKey[]> {
  return (await Promise.all(files.map((file) => read(file, readPublicKeys, "är ingen publik nyckel")))).flat();
}

// What is broken must not become what later is compared with.
async function writeDown(reports: readonly ChainReport[], file: string, isWhole: boolean): Promise<void> {
  if (!isWhole) return console.log(`${file} skrivs inte: kedjorna är inte hela.`);
  await writeFile(file, writePoints(reports, new Date()), { flag: "wx" }).catch((cause: NodeJS.ErrnoException) => {
    throw new CannotStart(cause.code === "EEXIST" ? `${file} finns redan och skrivs inte över.` : `${file} går inte att skriva.`, { cause });
  });
}

async function read<T>(file: string, reader: (text: string) => T | null, otherwise: string): Promise<T> {
  const found = reader((await bytesOf(file)).toString("utf8"));
  if (found === null) throw new CannotStart(`${file} ${otherwise}.`);
  return found;
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new CannotStart(`${file} går inte att läsa.`, { cause });
  });
}

const question = asked(process.argv.slice(2));
try {
  if (!question) throw new CannotStart(usage);
  process.exitCode = (await verify(question)) ? 0 : 1;
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof SettingsRefused;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
