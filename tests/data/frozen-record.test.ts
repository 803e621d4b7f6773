import { randomUUID } from "node:crypto";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { addSignature, addSignatory, addVersion, addVersionEnd, versionsOf } from "#lib/data/approval.ts";
import { brokeUnique } from "#lib/data/errors.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { MinutesVersion, VersionParagraph } from "#lib/domain/approval/minutes-version.ts";
import { now, insert } from "../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../support/database.ts";
import { decidedBoard, names, presenceOf } from "../usecases/approval/setting.ts";
import type { Board } from "../usecases/question/board.ts";
import { tenantCatalogue } from "./tenant-catalogue.ts";

withDatabase();

/** Where the record of a meeting lies: nothing of it may be changed once the minutes are signed. */
const frozenTables = [
  "Adjournment", "Adjuster", "AgendaItem", "AgendaItemDocument", "AgendaItemProposal", "Clause", "ClauseAddressee", "ClauseTree", "Decision", "Division",
  "DivisionTally", "DivisionVoter", "Document", "Elected", "ListedMatter", "Meeting", "Motion", "MotionMover", "Nomination", "NotParticipating",
  "Paragraph", "Participant", "ProseOverride", "Question", "Recusal", "Remark", "RemarkBy", "RollCallVote",
];
/** Those of them that are told of a meeting as a whole; the others belong to an item. */
const ofTheMeeting = ["Adjournment", "Adjuster", "Meeting", "Participant"];

type Statement = (table: string) => string;
const changes: Readonly<Record<string, string>> = { AgendaItem: "title = title || '.'", Document: "name = name || '.'" };
const touch: Statement = (table) => `UPDATE "${table}" SET ${changes[table] ?? '"workspaceId" = "workspaceId"'}`;
const moveOn: Statement = (table) => `UPDATE "${table}" SET position = position + 1, "treatedTo" = now(), version = version + 1`;
const add: Statement = (table) => `INSERT INTO "${table}" SELECT * FROM "${table}"`;
const remove: Statement = (table) => `DELETE FROM "${table}"`;

describe("the record of a meeting", () => {
  let board: Board;
  let signed: MinutesVersion;
  beforeAll(async () => {
    board = await decidedBoard();
    await fillEveryTable(board);
    signed = await requested(board, {});
  });

  const refusals = (statement: Statement, tables: readonly string[] = frozenTables) => codesOf(board.here.id, asOwner, tables, statement);

  test("has rows in every table that can be frozen", async () => {
    const { triggers } = await asOwner(tenantCatalogue);
    expect(triggers.filter(({ name }) => name === "frozen").map(({ table }) => table)).toEqual(frozenTables);
    for (const table of frozenTables) {
      const { rowCount } = await asOwner((connection) => connection.query(`SELECT FROM "${table}" WHERE "workspaceId" = $1`, [board.here.id]));
      expect(rowCount, table).toBeGreaterThan(0);
    }
  });

  test("can be changed until someone has signed", async () => {
    expect(Object.values(await refusals(touch)).filter((code) => code === "AT001")).toEqual([]);
  });

  test("can't be changed by anyone once someone has, whatever is done and to whichever row", async () => {
    await sign(board, signed);
    const all = Object.fromEntries(frozenTables.map((table) => [table, "AT001"]));
    expect(await refusals(touch)).toEqual(all);
    expect(await refusals(moveOn, ["AgendaItem"])).toEqual({ AgendaItem: "AT001" });
    expect(await refusals(remove)).toEqual(all);
    const added = frozenTables.filter((table) => table !== "Document");
    expect(await refusals(add, added)).toEqual(Object.fromEntries(added.map((table) => [table, "AT001"])));
    expect(await codesOf(board.here.id, asApplication, frozenTables, touch)).toEqual(all);
    const emptied = await asOwner(async (connection) => {
      const errors: Record<string, string> = {};
      for (const table of frozenTables) errors[table] = await errorOf(connection.query(`TRUNCATE "${table}" CASCADE`));
      return errors;
    });
    expect(Object.values(emptied).filter((message) => !message.includes("only ever added"))).toEqual([]);
  });

  test("can be mended again when the version is taken back, and the version is kept as it was", async () => {
    await inTransaction(board.here.id, (tx) => addVersionEnd(tx, board.here.id, signed.id, { by: board.here.secretary.personId, at: now, reason: "Skrivfel", refused: null }));
    expect(Object.values(await refusals(touch)).filter((code) => code === "AT001")).toEqual([]);
    const [kept] = await inTransaction(board.here.id, (tx) => versionsOf(tx, board.here.id, board.meetingId));
    expect(kept).toMatchObject({ digest: signed.digest, signatures: [{ digest: signed.digest }], ended: { reason: "Skrivfel", refused: null } });
  });
});

describe("a § that is approved at once", () => {
  test("is frozen by itself, while the meeting goes on", async () => {
    const board = await decidedBoard();
    await fillEveryTable(board);
    await sign(board, await requested(board, { part: "immediate" }));
    const codes = await codesOf(board.here.id, asOwner, frozenTables, touch, board.itemId);
    const free = frozenTables.filter((table) => codes[table] !== "AT001");
    expect(free).toEqual(ofTheMeeting);
    // The next item can be taken up, and the agenda be given another order.
    expect(await codesOf(board.here.id, asOwner, ["AgendaItem"], moveOn)).toEqual({ AgendaItem: "done" });
  });
});

describe("a § that the minutes leave unresolved", () => {
  test("stays open, its number does not", async () => {
    const board = await decidedBoard();
    await sign(board, await requested(board, { standing: "unresolved" }));
    const codes = await codesOf(board.here.id, asOwner, ["AgendaItem", "Decision", "Paragraph", "Participant"], touch, board.itemId);
    expect(codes).toEqual({ AgendaItem: "done", Decision: "done", Paragraph: "AT001", Participant: "AT001" });
  });
});

describe("a version", () => {
  test("takes no signature on something else, none after it is over, and none in the place of one for whom another was chosen", async () => {
    const board = await decidedBoard();
    const version = await requested(board, {});
    const [first, last] = [version.signatories[0]!, version.signatories.at(-1)!];
    await expect(sign(board, { ...version, digest: "0".repeat(64) })).rejects.toThrow(/not on what version/);
    const substitute = { ...last, id: randomUUID(), participantId: board.participantId(names[1]), replacesId: last.id };
    await inTransaction(board.here.id, (tx) => addSignatory(tx, board.here.id, version.id, substitute, 3));
    await expect(sign(board, version, last.id)).rejects.toThrow(/another was chosen/);
    await sign(board, version, first.id);
    await expect(sign(board, version, first.id)).rejects.toSatisfy((error) => brokeUnique(error, "Signature"));
    await expect(requested(board, { documentId: version.documentId, number: 2 })).rejects.toThrow(/is signed and stands/);
    await expect(inTransaction(board.here.id, (tx) => tx.versionParagraph.create({ data: { workspaceId: board.here.id, versionId: version.id, number: 99, standing: "unresolved" } }))).rejects.toThrow(
      /what version .* holds is signed/,
    );
    const end = { by: board.here.secretary.personId, at: now, reason: "Fel", refused: null };
    await inTransaction(board.here.id, (tx) => addVersionEnd(tx, board.here.id, version.id, end));
    await expect(sign(board, version, substitute.id)).rejects.toThrow(/is over/);
  });

  test("can neither be refused nor taken back once all have signed, nor when a newer has taken its place", async () => {
    const board = await decidedBoard();
    const older = await requested(board, {});
    const version = await requested(board, { documentId: older.documentId, number: 2 });
    await expect(sign(board, older)).rejects.toThrow(/newer version/);
    for (const { id } of version.signatories) await sign(board, version, id);
    const end = { by: board.here.secretary.personId, at: now, reason: "Fel", refused: null };
    await expect(inTransaction(board.here.id, (tx) => addVersionEnd(tx, board.here.id, version.id, end))).rejects.toThrow(/is approved/);
  });

  test.each(["MinutesVersion", "VersionParagraph", "Signatory", "Signature", "VersionEnd"])("%s is only ever added to", async (table) => {
    for (const statement of [touch(table), remove(table), `TRUNCATE "${table}" CASCADE`]) {
      await expect(asApplication((connection) => connection.query(statement)), statement).rejects.toMatchObject({ code: "42501" });
      await expect(asOwner((connection) => connection.query(statement)), statement).rejects.toThrow(/only ever added/);
    }
  });
});

/** How each table answers a statement on its rows in the workspace, all of them or of one item: "done", or the error's code. Nothing is kept. */
async function codesOf(workspaceId: string, as: typeof asOwner, tables: readonly string[], statement: Statement, itemId?: string): Promise<Record<string, string>> {
  return as(async (connection) => {
    const codes: Record<string, string> = {};
    for (const table of tables) {
      await connection.query("BEGIN");
      await connection.query("SELECT set_config('attsats.workspace', $1, true)", [workspaceId]);
      const own = itemId && (await hasColumn(connection, table, "itemId")) ? ` AND "itemId" = '${itemId}'` : itemId && table === "AgendaItem" ? ` AND id = '${itemId}'` : "";
      codes[table] = await connection.query(`${statement(table)} WHERE "workspaceId" = '${workspaceId}'${own}`).then(() => "done", (error: { code: string }) => error.code);
      await connection.query("ROLLBACK");
    }
    return codes;
  });
}

async function hasColumn(connection: pg.ClientBase, table: string, column: string): Promise<boolean> {
  const { rowCount } = await connection.query(`SELECT FROM information_schema.columns WHERE table_name = $1 AND column_name = $2`, [table, column]);
  return rowCount === 1;
}

const errorOf = (query: Promise<unknown>): Promise<string> => query.then(() => "done", (error: Error) => error.message);

type Change = Partial<Pick<MinutesVersion, "part" | "documentId" | "number">> & { standing?: VersionParagraph["standing"] };

/** Asks three to sign a version that holds § 1, as the use case would store it. */
async function requested({ here, meetingId, itemId, ...board }: Board, { standing = "sealed", ...change }: Change): Promise<MinutesVersion> {
  const participants = names.map((name) => ({ name, participantId: board.participantId(name), personId: board.people[name]!.personId }));
  const version: MinutesVersion = {
    id: randomUUID(), meetingId, documentId: randomUUID(), part: "ordinary", number: 1, digest: "d".repeat(64), dueOn: null, order: "anyOrder",
    paragraphs: [{ number: 1, itemId, standing, digest: standing === "sealed" ? "1".repeat(64) : null }],
    requested: { by: here.secretary.personId, at: now },
    signatories: participants.map((each) => ({ id: randomUUID(), capacity: "adjuster", paragraphs: null, replacesId: null, ...each })),
    signatures: [],
    ended: null,
    ...change,
  };
  return inTransaction(here.id, async (tx) => {
    const bodyBlobId = await storeFile(tx, here.id, Buffer.from("%PDF"), "application/pdf", now);
    await addVersion(tx, here.id, version, { content: "{}", contentDigest: "c".repeat(64), bodyBlobId });
    return version;
  });
}

async function sign({ here }: Board, version: MinutesVersion, signatoryId = version.signatories[0]!.id): Promise<void> {
  const signature = { signatoryId, by: here.secretary.personId, at: now, method: { kind: "password" }, digest: version.digest, dissent: null } as const;
  await inTransaction(here.id, (tx) => addSignature(tx, here.id, version.id, signature));
}

/** Puts a row of the item in the tables that the board's decision has left empty. */
async function fillEveryTable(board: Board): Promise<void> {
  const { here, meetingId, itemId, caseId } = board;
  const workspaceId = here.id;
  const by = here.secretary.personId;
  const { participants } = await presenceOf(board);
  const [one, two] = participants.map(({ id }) => id) as [string, string];
  const [decisionId, motionId, questionId, divisionId, remarkId, documentId] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
  const blobId = await inTransaction(workspaceId, (tx) => storeFile(tx, workspaceId, Buffer.from("bilaga"), "application/pdf", now));
  const { treeId, clauseId } = await asOwner(async (connection) => {
    const query = `SELECT c."treeId", c.id AS "clauseId" FROM "Decision" d JOIN "Clause" c ON c."treeId" = d."treeId" WHERE d."itemId" = $1`;
    return (await connection.query<{ treeId: string; clauseId: string }>(query, [itemId])).rows[0]!;
  });
  const ofItem = { workspaceId, itemId };
  await insert(
    ["ClauseAddressee", { workspaceId, treeId, clauseId, position: 0, kind: "members" }],
    ["Adjournment", { workspaceId, id: randomUUID(), meetingId, from: now, to: null }],
    ["Document", { workspaceId, id: documentId, caseId, blobId, name: "bilaga.pdf" }],
    ["AgendaItemDocument", { ...ofItem, documentId, position: 0 }],
    ["ListedMatter", { ...ofItem, id: randomUUID(), position: 0, text: "Skrivelse" }],
    ["Nomination", { ...ofItem, id: randomUUID(), position: 0, nominator: "S", name: "Eva Ek" }],
    ["Recusal", { ...ofItem, participantId: one, reason: "Styrelseuppdrag" }],
    ["NotParticipating", { ...ofItem, participantId: two, declaredById: by, declaredAt: now }],
    ["ProseOverride", { ...ofItem, section: "remarks", text: "Ingen reservation.", generatedDigest: "", writtenById: by, writtenAt: now }],
    ["Decision", { ...ofItem, id: decisionId, position: 1, outcome: "elected" }],
    ["Elected", { workspaceId, decisionId, position: 0, name: "Eva Ek", as: "ordinary" }],
    ["Motion", { ...ofItem, id: motionId, kind: "reject", draftedById: by, draftedAt: now, recordedById: by, recordedAt: now }],
    ["MotionMover", { workspaceId, motionId, position: 0, name: "Bo Berg" }],
    ["Question", { ...ofItem, id: questionId, position: 0, key: "main", options: ["reject"], putById: by, putAt: now }],
    ["Division", { workspaceId, id: divisionId, questionId, position: 0, yes: "a", no: "b", method: "rollCall", shareNumerator: 1, shareDenominator: 2, moreThanShare: true, majorityOf: "cast", openedById: by, openedAt: now }],
    ["DivisionVoter", { workspaceId, divisionId, participantId: one, position: 0, name: "Carin", weight: 1 }],
    ["RollCallVote", { workspaceId, divisionId, participantId: one, side: "yes" }],
    ["DivisionTally", { workspaceId, divisionId, counted: "yes", votes: 1 }],
    ["Remark", { ...ofItem, id: remarkId, kind: "reservation", announcedById: by, announcedAt: now }],
    ["RemarkBy", { workspaceId, remarkId, participantId: one, position: 0 }],
  );
}
