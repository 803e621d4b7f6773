import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { appendAudit } from "#lib/data/audit.ts";
import { client } from "#lib/data/client.ts";
import { isForeignWorkspace } from "#lib/data/errors.ts";
import { inSharedTransaction, inTransaction } from "#lib/data/transaction.ts";
import { APPLICATION_ROLE } from "#prisma/application-role.ts";
import { type Association, association, insert, mandateIn, now } from "../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../support/database.ts";
import { tenantCatalogue } from "./tenant-catalogue.ts";

withDatabase();

/** Tables of no workspace: reference data, people and the sign-in, the workspaces themselves, Prisma's own. */
const shared = ["Account", "Organisation", "PasswordLink", "Person", "PopulationFigure", "SignInAttempt", "SigningKey", "Workspace", "_prisma_migrations"];

/** Working material: what may be removed while it is being worked on. Everything else is kept. */
const removable = [
  "Adjournment", "Adjuster", "AgendaItem", "AgendaItemDocument", "AgendaItemProposal", "Blob", "BlobPiece", "Clause", "ClauseAddressee",
  "ClauseTree", "Condition", "ConditionClause", "ConditionTakenUp", "Decision", "Elected", "IdempotencyKey", "ListedMatter", "Motion", "MotionMover", "Nomination",
  "NotParticipating", "PageNote", "Paragraph", "Participant", "ProseOverride", "Publication", "PublishedErratum", "PublishedParagraph", "Question",
  "Recusal", "RemarkBy", "ReplyDraft", "ReplyFile", "RollCallVote", "Round", "RoundAddressee", "RoundClause", "RoundContact", "SignInAttempt", "StandardPhrase",
];
const onlyAdded = [
  "Appeal", "AppealEnd", "AuditEvent", "BlobPiece", "ConditionConfirmation", "Dispatch", "Erratum", "Extract", "ExtractFetch", "ExtractWaiver",
  "GrantApplication", "GrantStep",
  "IssuedAgenda", "LegalForce", "LetterEnclosure", "LetterStep", "LinkRevocation", "MinutesVersion", "Pledge", "PledgeCondition", "PledgeConfirmation",
  "PledgeInvoice", "PledgeInvoiceEnd", "PledgeReversal", "PledgeWithdrawal", "PledgeYear", "PledgedYear", "ProvisoJudgement", "PublicNotice", "Reply", "ReplyAnswer", "SealedFile",
  "Signatory", "Signature", "SigningKey", "VersionEnd", "VersionParagraph",
];
const neverChanged = [...onlyAdded, "AuditHead", "IdempotencyKey"];

/** Functions that run as the owner: each keeps to a workspace or a person by itself. */
const definer = ["actor_in_workspace", "cases_found", "chain_audit_event", "items_found", "who_may_enter", "workspace_of_extract_link", "workspace_of_reply_link", "workspaces_of_person"];

let catalogue: Awaited<ReturnType<typeof tenantCatalogue>>;
beforeAll(async () => {
  catalogue = await asOwner(tenantCatalogue);
});

describe("the catalogue", () => {
  test("knows every table as a tenant's or as shared", () => {
    const others = catalogue.tables.filter(({ isTenant }) => !isTenant).map(({ name }) => name);
    expect(others).toEqual(shared);
  });

  test("has forced row-level security on every tenant table", () => {
    const open = catalogue.tables.filter(({ isTenant, enabled, forced }) => isTenant && !(enabled && forced));
    expect(open).toEqual([]);
  });

  test("has exactly one policy for the application on each: its rows are those of the workspace that is set", () => {
    const own = `("workspaceId" = (NULLIF(current_setting('attsats.workspace'::text, true), ''::text))::uuid)`;
    for (const { name } of catalogue.tables.filter(({ isTenant }) => isTenant)) {
      const policies = catalogue.policies.filter((policy) => policy.table === name && !policy.roles.includes("attsats_owner"));
      const narrowing = policies.filter(({ permissive }) => permissive === "RESTRICTIVE").map(({ name: policy }) => policy);
      expect(narrowing, name).toEqual(name === "PageNote" ? ["own"] : []);
      const shown = policies.filter(({ permissive, name: policy }) => permissive === "PERMISSIVE" && policy !== "public_side");
      expect(shown, name).toEqual([{ table: name, name: "workspace", roles: [APPLICATION_ROLE], permissive: "PERMISSIVE", command: "ALL", using: own, check: own }]);
    }
  });

  test("leads every key and every reference within a tenant with the workspace", () => {
    expect(catalogue.keys.filter(({ columns }) => columns[0] !== "workspaceId")).toEqual([]);
    const crossing = catalogue.references.filter(({ from, to }) => from[0] !== "workspaceId" || to[0] !== "workspaceId");
    expect(crossing).toEqual([]);
  });

  test("gives the application's role nothing beyond its tables", () => {
    expect(catalogue.role).toEqual({ superuser: false, bypasses: false, createsDatabases: false, createsRoles: false, owns: 0, memberOf: 0 });
  });

  test("lets the application remove only working material, and change nothing that is only ever added", () => {
    const granted = (privilege: string) => catalogue.grants.filter((grant) => grant.privilege === privilege).map(({ table }) => table);
    expect(granted("DELETE")).toEqual(removable);
    expect(granted("TRUNCATE")).toEqual([]);
    expect(granted("TRIGGER")).toEqual([]);
    expect(granted("UPDATE").filter((table) => neverChanged.includes(table))).toEqual([]);
    expect(catalogue.publicGrants).toEqual([]);
  });

  test("has no function that runs as the owner but those known, each with its path fixed and not for everyone", () => {
    expect(catalogue.definerFunctions.map(({ name }) => name)).toEqual(definer);
    for (const { name, settings, forEveryone } of catalogue.definerFunctions) {
      expect(settings, name).toEqual(["search_path=public"]);
      // A trigger's function can't be called, so it need not be taken from everyone.
      expect(forEveryone, name).toBe(name === "chain_audit_event");
    }
  });

  test("refuses change of what is only ever added, whoever asks", () => {
    const guarded = catalogue.triggers.filter(({ name }) => name === "append_only").map(({ table }) => table);
    expect(guarded).toEqual(onlyAdded);
  });
});

describe("two associations in one database", () => {
  let one: Association;
  let other: Association;
  beforeAll(async () => {
    one = await association();
    other = await association();
    for (const each of [one, other]) {
      await mandateIn(each, each.secretary.personId);
      await insert(["StandardPhrase", { workspaceId: each.id, id: randomUUID(), label: "tack", text: "Tack.", position: 1 }]);
      await insert(["Case", { workspaceId: each.id, id: randomUUID(), registrationNumber: "2010.001-0", year: 2010, serial: 1, title: "Samordnare", openedOn: "2010-01-01", updatedAt: now }]);
      await inTransaction(each.id, (tx) => appendAudit(tx, { personId: each.secretary.personId, name: "Siv", workspace: each }, { act: "try", subject: { type: "workspace", id: each.id } }, now));
    }
  });

  test.each([["is not set"], ["is set to nothing"]])("a query sees no row of any tenant table where the workspace %s", async (how) => {
    const tables = catalogue.tables.filter(({ isTenant }) => isTenant).map(({ name }) => name);
    await asApplication(async (connection) => {
      if (how === "is set to nothing") await connection.query("SELECT set_config('attsats.workspace', '', false)");
      for (const table of tables) expect((await connection.query(`SELECT FROM "${table}"`)).rowCount, table).toBe(0);
    });
  });

  test("a query that forgets its workspace sees only the one that is set, in every table", async () => {
    const seen = await inTransaction(one.id, async (tx) => ({
      roles: await tx.workspaceRole.findMany(),
      bodies: await tx.body.findMany(),
      mandates: await tx.mandate.findMany(),
      cases: await tx.case.findMany(),
      phrases: await tx.standardPhrase.findMany(),
      audit: await tx.auditEvent.findMany(),
    }));
    for (const [table, rows] of Object.entries(seen)) {
      expect(rows.length, table).toBeGreaterThan(0);
      expect(new Set((rows as { workspaceId: string }[]).map((row) => row.workspaceId)), table).toEqual(new Set([one.id]));
    }
  });

  test("the setting is gone when the transaction is over, also on the same connection", async () => {
    await inTransaction(one.id, (tx) => tx.body.count());
    const counts = await Promise.all(Array.from({ length: 20 }, () => client().body.count()));
    expect(new Set(counts)).toEqual(new Set([0]));
    expect(await inSharedTransaction((tx) => tx.workspaceRole.count())).toBe(0);
  });

  test("a row can neither be written into another workspace nor moved there", async () => {
    const body = { slug: "ny", name: "Ny", kind: "board", rules: {}, agendaTemplate: {}, from: now } as const;
    const written = inTransaction(one.id, (tx) => tx.body.create({ data: { ...body, workspaceId: other.id } }));
    await expect(written).rejects.toSatisfy(isForeignWorkspace);
    const moved = inTransaction(one.id, (tx) => tx.standardPhrase.updateMany({ where: {}, data: { workspaceId: other.id } }));
    await expect(moved).rejects.toSatisfy(isForeignWorkspace);
    const renamed = await inTransaction(one.id, (tx) => tx.workspace.updateMany({ where: { id: other.id }, data: { name: "Kapat" } }));
    expect(renamed.count).toBe(0);
  });

  test("a row can't refer to another workspace's", async () => {
    const mandate = { workspaceId: one.id, bodyId: other.boardId, personId: one.reader.personId, role: "member", from: now } as const;
    await expect(inTransaction(one.id, (tx) => tx.mandate.create({ data: mandate }))).rejects.toSatisfy(isForeignWorkspace);
    const underOther = inTransaction(one.id, (tx) => tx.body.updateMany({ where: { id: one.boardId }, data: { setUpByBodyId: other.boardId } }));
    await expect(underOther).rejects.toSatisfy(isForeignWorkspace);
  });
});

describe("the audit", () => {
  let here: Association;
  beforeAll(async () => {
    here = await association();
    const append = (facts: { number: number }) =>
      inTransaction(here.id, (tx) => appendAudit(tx, { personId: here.secretary.personId, name: "Siv", workspace: here }, { act: "try", subject: { type: "workspace", id: here.id }, facts }, now));
    await Promise.all(Array.from({ length: 25 }, (_, number) => append({ number })));
  });

  test("is one chain, though all was appended at once, and anyone can verify it from outside", async () => {
    const rows = await chainOf(here.id);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(firstBreak(rows, here.id)).toBeNull();
    expect(new Set(rows.map(({ content }) => JSON.parse(content).facts.number)).size).toBe(25);
  });

  test.each(["UPDATE \"AuditEvent\" SET act = 'other'", 'DELETE FROM "AuditEvent"', 'TRUNCATE "AuditEvent"'])("%s is refused, to the application and to the owner", async (statement) => {
    await expect(asApplication((connection) => connection.query(statement))).rejects.toMatchObject({ code: "42501" });
    await expect(asOwner((connection) => connection.query(statement))).rejects.toThrow(/only ever added/);
  });

  test("shows where someone with every right has tampered with it", async () => {
    const tamper = (statement: string) =>
      asOwner(async (connection) => {
        await connection.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER append_only');
        await connection.query(statement, [here.id]);
        await connection.query('ALTER TABLE "AuditEvent" ENABLE TRIGGER append_only');
      });
    await tamper(`UPDATE "AuditEvent" SET content = replace(content, '"Siv"', '"Eva"') WHERE "workspaceId" = $1 AND seq = 20`);
    expect(firstBreak(await chainOf(here.id), here.id)).toBe(20);
    await tamper(`DELETE FROM "AuditEvent" WHERE "workspaceId" = $1 AND seq = 7`);
    expect(firstBreak(await chainOf(here.id), here.id)).toBe(8);
  });
});

type Link = { seq: string; content: string; previousHash: string; hash: string };

async function chainOf(workspaceId: string): Promise<Link[]> {
  const query = `SELECT seq, content, "previousHash", hash FROM "AuditEvent" WHERE "workspaceId" = $1 ORDER BY seq`;
  return asOwner(async (connection) => (await connection.query<Link>(query, [workspaceId])).rows);
}

/** The number of the first event that doesn't follow from the one before; null for a chain that is whole. */
function firstBreak(chain: readonly Link[], workspaceId: string): number | null {
  let previous = "";
  for (const { seq, content, previousHash, hash } of chain) {
    const expected = createHash("sha256").update([workspaceId, seq, previous, content].join("\n")).digest("hex");
    if (previousHash !== previous || hash !== expected) return Number(seq);
    previous = hash;
  }
  return null;
}
