import type pg from "pg";
import { conditionFacts } from "#lib/data/condition-facts.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { compute } from "#lib/domain/condition/compute.ts";
import type { EndorsedBy, Enough, Expression, Group } from "#lib/domain/condition/condition.ts";
import { withSupposedReplies } from "#lib/domain/condition/supposed-replies.ts";
import { recordPaperReply } from "#lib/usecases/reply/send-reply.ts";
import { connect } from "#prisma/connect.ts";
import type { Ground } from "./fill.ts";
import { atMost, byTurns, type Figure, quantile, type Timings, timed } from "./measured.ts";

/** A round to the country's 290 municipalities about five clauses, on which there are three conditions. All have answered. */
export type LargeRound = Readonly<{ caseId: string; roundId: string; treeId: string; clauseIds: readonly string[]; addresseeIds: readonly string[] }>;

const MOST_OF_REPLY = 10;
/** What a person feels as at once, in milliseconds. */
const AT_ONCE = 100;

const endorsed = (who: Group, enough: Enough): EndorsedBy => ({ kind: "endorsedBy", who, enough, clauseIds: null, evidenced: false, withLegalForce: false, noObjectionCounts: false });
const conditions: readonly Expression[] = [
  endorsed({ kind: "asked" }, { kind: "most" }),
  endorsed({ kind: "asked" }, { kind: "population", percent: 80 }),
  { kind: "allOf", of: [endorsed({ kind: "county", code: "25" }, { kind: "all" }), { kind: "by", day: "2999-12-31", of: endorsed({ kind: "asked" }, { kind: "count", atLeast: 250 }) }] },
];

/** Asks all municipalities about what was decided on an item, with two clauses more than there were, and has each of them endorse it. */
export async function addLargeRound({ workspaceId, personId, itemIds }: Ground, ownerUrl: string): Promise<LargeRound> {
  const owner = await connect(ownerUrl);
  try {
    const [decided] = (await owner.query<{ caseId: string; treeId: string }>(
      `SELECT i."caseId", d."treeId" FROM "AgendaItem" i JOIN "Decision" d ON d."itemId" = i.id WHERE i.id = $1`, [itemIds.at(-1)],
    )).rows;
    const { caseId, treeId } = decided!;
    await owner.query(
      `INSERT INTO "Clause" ("workspaceId", "treeId", id, position, text, act) SELECT $1, $2, uuidv7(), n, 'rekommendera kommunerna att delta', 'recommend' FROM generate_series(4, 5) n`,
      [workspaceId, treeId],
    );
    const roundId = await ask(owner, { workspaceId, personId, caseId, treeId });
    await answer(owner, { workspaceId, personId, caseId, roundId });
    for (const expression of conditions) {
      await owner.query(
        `INSERT INTO "Condition" ("workspaceId", id, "caseId", "treeId", text, expression, state, "stateSince", "builtById", "builtAt")
         VALUES ($1, uuidv7(), $2, $3, 'kommunerna tillstyrker', $4, 'met', now(), $5, now())`,
        [workspaceId, caseId, treeId, JSON.stringify(expression), personId],
      );
    }
    const ids = async (sql: string, key: string) => (await owner.query<{ id: string }>(sql, [key])).rows.map(({ id }) => id);
    const clauseIds = await ids(`SELECT "clauseId" AS id FROM "RoundClause" WHERE "roundId" = $1 ORDER BY position`, roundId);
    const addresseeIds = await ids(`SELECT id FROM "RoundAddressee" WHERE "roundId" = $1 ORDER BY id`, roundId);
    await owner.query("VACUUM ANALYZE");
    return { caseId, roundId, treeId, clauseIds, addresseeIds };
  } finally {
    await owner.end();
  }
}

async function ask(owner: pg.Client, { workspaceId, personId, caseId, treeId }: { workspaceId: string; personId: string; caseId: string; treeId: string }): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO "Round" ("workspaceId", id, "caseId", kind, "treeId", "dueOn", "plannedById", "plannedAt") VALUES ($1, uuidv7(), $2, 'recommendation', $3, '2010-06-30', $4, '2010-05-01') RETURNING id`,
    [workspaceId, caseId, treeId, personId],
  );
  const roundId = rows[0]!.id;
  await owner.query(`INSERT INTO "RoundClause" ("workspaceId", "roundId", "treeId", "clauseId", position) SELECT "workspaceId", $1, "treeId", id, position FROM "Clause" WHERE "treeId" = $2`, [roundId, treeId]);
  await owner.query(
    `INSERT INTO "RoundAddressee" ("workspaceId", id, "roundId", "organisationId", mailbox, "addedById", "addedAt", "sentAt")
     SELECT $1, uuidv7(), $2, id, 'kommunen@example.se', $3, '2010-05-01', '2010-05-02' FROM "Organisation" WHERE kind = 'municipality'`,
    [workspaceId, roundId, personId],
  );
  return roundId;
}

async function answer(owner: pg.Client, { workspaceId, personId, caseId, roundId }: { workspaceId: string; personId: string; caseId: string; roundId: string }): Promise<void> {
  await owner.query(
    `WITH asked AS (SELECT id, 1000 + row_number() OVER (ORDER BY id) AS number FROM "RoundAddressee" WHERE "roundId" = $4),
     came AS (
       INSERT INTO "Record" ("workspaceId", id, "caseId", number, direction, date, counterpart, subject)
       SELECT $1, uuidv7(), $2, number, 'incoming', '2010-05-20', 'Kommunen', 'Svar' FROM asked RETURNING id, number),
     answered AS (
       INSERT INTO "Reply" ("workspaceId", id, "addresseeId", number, "decidedBy", "decidedName", "decidedOn", "recordId", "receivedOn", way, "confirmedBy", "recordedById", "recordedAt")
       SELECT $1, uuidv7(), a.id, 1, 'body', 'Kommunstyrelsen', '2010-05-19', c.id, '2010-05-20', 'paper', 'Ida Nilsdotter', $3, now() FROM asked a JOIN came c USING (number) RETURNING id)
     INSERT INTO "ReplyAnswer" ("workspaceId", "replyId", "clauseId", kind) SELECT $1, r.id, c."clauseId", 'endorse' FROM answered r, "RoundClause" c WHERE c."roundId" = $4`,
    [workspaceId, caseId, personId, roundId],
  );
}

/**
 * A reply that replaces another, recorded with its number in the register, receipt, audit and the three conditions computed,
 * against one bare transaction; and what a what-if in the page computes when an answer is changed.
 */
export async function* largeRoundFigures({ workspaceId, personId, parts, itemIds }: Ground, round: LargeRound, rounds: number): AsyncGenerator<Figure> {
  const waiting = round.addresseeIds.values();
  const timings = await byTurns(
    {
      bare: () => inTransaction(workspaceId, (tx) => tx.$executeRaw`UPDATE "AgendaItem" SET presenter = ${String(performance.now())} WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${itemIds[1]!}::uuid`),
      reply: async () => {
        const addresseeId = waiting.next().value!;
        await recordPaperReply({ personId, workspace: parts.workspace!, now: new Date() }, { addresseeId, ...paper(round) });
      },
    },
    { rounds: Math.min(rounds, round.addresseeIds.length - WARM_UP), warmUp: WARM_UP },
  );
  const median = (of: Timings) => quantile(of, 0.5);
  yield atMost("a reply in a round of 290, 5 clauses and 3 conditions, median", median(timings.reply), median(timings.bare), MOST_OF_REPLY, "ms");
  yield atMost("a what-if in it, median", median(await whatIfs(workspaceId, round)), AT_ONCE, 1, "ms");
}

const WARM_UP = 10;

function paper({ clauseIds }: LargeRound) {
  const content = {
    answers: clauseIds.map((clauseId) => ({ clauseId, kind: "oppose" as const, comment: "" })),
    decided: { by: "body" as const, name: "Kommunstyrelsen", on: "2010-05-19", paragraph: "§ 41", registrationNumber: "KS 2010/172" },
    legalForceOn: "",
  };
  return { content, seenNumber: 1, seenFile: "", keepsEvidence: false, signedBy: "Ida Nilsdotter", receivedOn: "2010-05-20" };
}

/** All three conditions with their reasons, one organisation after the other supposed to oppose. */
async function whatIfs(workspaceId: string, { treeId, clauseIds }: LargeRound): Promise<Timings> {
  const { names: _, ...facts } = await inTransaction(workspaceId, (tx) => conditionFacts(tx, workspaceId, treeId, "2010-05-21"));
  const supposed = new Map<string, "oppose">();
  const timings: number[] = [];
  for (const { id } of facts.organisations.slice(0, 50)) {
    supposed.set(id, "oppose");
    timings.push(await timed(async () => conditions.map((expression) => compute(expression, withSupposedReplies(facts, supposed, clauseIds)))));
  }
  return timings;
}
