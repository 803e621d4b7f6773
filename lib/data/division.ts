import type { Choice, Division, SilentVoter, Tally, Voter } from "#lib/domain/division/division.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { doneBy } from "./done-by.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

const voterWhole = { vote: true } satisfies Prisma.DivisionVoterInclude;
const whole = {
  roll: { orderBy: { position: "asc" }, include: voterWhole },
  tallies: { orderBy: [{ counted: "asc" }, { group: "asc" }] },
} satisfies Prisma.DivisionInclude;
type Row = Prisma.DivisionGetPayload<{ include: typeof whole }>;

const placedIn = { select: { id: true, itemId: true, item: { select: { meetingId: true } } } } as const;

/** The divisions of several questions, by question, in the order they were opened. */
export async function divisionsOfQuestions(tx: Tx, workspaceId: string, questionIds: readonly string[]): Promise<Map<string, Division[]>> {
  if (questionIds.length === 0) return new Map();
  const belonging = Prisma.sql`"workspaceId" = d."workspaceId" AND "divisionId" = d.id`;
  const vote = Prisma.sql`
    SELECT to_json(b) FROM "RollCallVote" b
    WHERE b."workspaceId" = v."workspaceId" AND b."divisionId" = v."divisionId" AND b."participantId" = v."participantId"`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.*,
           ${listOf(Prisma.sql`SELECT v.*, (${vote}) AS vote FROM "DivisionVoter" v WHERE ${belonging} ORDER BY v.position`)} AS roll,
           ${listOf(Prisma.sql`SELECT * FROM "DivisionTally" WHERE ${belonging} ORDER BY counted, "group"`)} AS tallies
    FROM "Division" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."questionId" = ANY(${[...questionIds]}::uuid[])
    ORDER BY d.position`;
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId);
  return new Map([...byQuestion].map(([questionId, own]) => [questionId, own.map((row) => sealed(divisionFromRow(row)))]));
}

/** A division, of which item and meeting it is. */
export type PlacedDivision = Readonly<{ division: Division; questionId: string; itemId: string; meetingId: string }>;

/**
 * Locks a division against being closed meanwhile, and gives it with one voter on its roll: whole rolls are not read for
 * one vote. Null where there is no such division; without a voter where the person isn't on the roll.
 */
export async function divisionToVoteIn(tx: Tx, workspaceId: string, id: string, personId: string): Promise<PlacedDivision | null> {
  await tx.$queryRaw`SELECT 1 FROM "Division" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR SHARE`;
  await tx.$queryRaw`
    SELECT 1 FROM "DivisionVoter"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "divisionId" = ${id}::uuid AND "personId" = ${personId}::uuid FOR UPDATE`;
  return placed(await tx.division.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: { roll: { where: { personId }, include: voterWhole }, tallies: { take: 0 }, question: placedIn },
  }));
}

/** Locks a division for closing, cancelling or correcting it, and gives it whole: also what a closed ballot has counted. */
export async function lockDivision(tx: Tx, workspaceId: string, id: string): Promise<PlacedDivision | null> {
  await tx.$queryRaw`SELECT 1 FROM "Division" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return placed(await tx.division.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: { ...whole, question: placedIn },
  }));
}

function placed(row: (Row & { question: { id: string; itemId: string; item: { meetingId: string } } }) | null): PlacedDivision | null {
  if (!row) return null;
  const { question } = row;
  return { division: divisionFromRow(row), questionId: question.id, itemId: question.itemId, meetingId: question.item.meetingId };
}

/** Keeps a division that has just been opened, with its roll. */
export async function createDivision(tx: Tx, workspaceId: string, questionId: string, division: Division): Promise<void> {
  const { id, contest, majority, roll, tallies } = division;
  const position = await tx.division.count({ where: { workspaceId, questionId } });
  const on = contest.kind === "yesNo" ? { yes: contest.yes, no: contest.no } : { names: [...contest.names], seats: contest.seats };
  await tx.division.create({
    data: {
      workspaceId,
      id,
      questionId,
      position,
      ...on,
      method: division.method,
      shareNumerator: majority.share[0],
      shareDenominator: majority.share[1],
      moreThanShare: majority.more,
      majorityOf: majority.of,
      inEachGroup: division.inEachGroup,
      concernsPerson: division.concernsPerson,
      openedById: division.opened.by,
      openedAt: division.opened.at,
    },
  });
  await tx.divisionVoter.createMany({
    data: roll.map(({ choice: _, ...voter }, place) => ({ workspaceId, divisionId: id, position: place, ...voter })),
  });
  await tx.divisionTally.createMany({
    data: tallies.map(({ counted, group, votes }) => ({ workspaceId, divisionId: id, counted, group: group ?? "", votes })),
  });
}

/** Keeps what one has voted in a roll call; null takes back what was entered by mistake. */
export async function saveOpenVote(tx: Tx, workspaceId: string, divisionId: string, participantId: string, choice: Choice | null): Promise<void> {
  const key = { workspaceId, divisionId, participantId };
  await markVoted(tx, workspaceId, divisionId, participantId, choice !== null);
  if (choice === null) {
    await tx.rollCallVote.deleteMany({ where: key });
    return;
  }
  const said = typeof choice === "string" ? { side: choice, names: [] } : { side: null, names: [...choice.names] };
  await tx.rollCallVote.upsert({ where: { workspaceId_divisionId_participantId: key }, create: { ...key, ...said }, update: said });
}

/** Keeps that one has voted on a closed ballot, and raises the tallies; nothing tells which of them. */
export async function saveClosedBallot(tx: Tx, workspaceId: string, divisionId: string, participantId: string, raised: readonly Tally[]): Promise<void> {
  await markVoted(tx, workspaceId, divisionId, participantId, true);
  // Always in the same order, so that two ballots with the same names never wait for each other.
  for (const { counted, group, votes } of raised.toSorted((a, b) => (a.counted < b.counted ? -1 : 1))) {
    await tx.$executeRaw`
      INSERT INTO "DivisionTally" AS t ("workspaceId", "divisionId", counted, "group", votes)
      VALUES (${workspaceId}::uuid, ${divisionId}::uuid, ${counted}, ${group ?? ""}, ${votes})
      ON CONFLICT ("workspaceId", "divisionId", counted, "group") DO UPDATE SET votes = t.votes + excluded.votes`;
  }
}

/** Writes the totals of a show of hands. */
export async function saveTotals(tx: Tx, workspaceId: string, divisionId: string, tallies: readonly Tally[]): Promise<void> {
  await tx.divisionTally.updateMany({ where: { workspaceId, divisionId }, data: { votes: 0 } });
  for (const { counted, group, votes } of tallies) {
    const key = { workspaceId, divisionId, counted, group: group ?? "" };
    await tx.divisionTally.upsert({ where: { workspaceId_divisionId_counted_group: key }, create: { ...key, votes }, update: { votes } });
  }
}

/** Keeps how a division has ended: closed, cancelled, by casting vote or by lot. */
export async function saveEnd(tx: Tx, workspaceId: string, division: Division): Promise<void> {
  const { closed, cancelled, castingVote, drawn } = division;
  await tx.division.update({
    where: { workspaceId_id: { workspaceId, id: division.id } },
    data: {
      closedById: closed?.by ?? null,
      closedAt: closed?.at ?? null,
      cancelledById: cancelled?.by ?? null,
      cancelledAt: cancelled?.at ?? null,
      cancelledReason: cancelled?.reason ?? null,
      castingVote,
      drawn: [...drawn],
    },
  });
}

/** Marks on the rolls of open divisions on an item that one takes no part in its decision. */
export async function markNotTakingPart(tx: Tx, workspaceId: string, divisionIds: readonly string[], participantId: string): Promise<void> {
  await tx.divisionVoter.updateMany({ where: { workspaceId, divisionId: { in: [...divisionIds] }, participantId }, data: { notTakingPart: true } });
}

async function markVoted(tx: Tx, workspaceId: string, divisionId: string, participantId: string, hasVoted: boolean): Promise<void> {
  const key = { workspaceId, divisionId, participantId };
  await tx.divisionVoter.update({ where: { workspaceId_divisionId_participantId: key }, data: { hasVoted } });
}

/** Until a closed ballot is closed, what has been counted is told to nobody. */
function sealed(division: Division): Division {
  return division.method === "closedBallot" && !division.closed ? { ...division, tallies: [] } : division;
}

function divisionFromRow(row: Row): Division {
  const parts = {
    id: row.id,
    contest:
      row.yes !== null && row.no !== null
        ? { kind: "yesNo" as const, yes: row.yes as Option, no: row.no as Option }
        : { kind: "election" as const, names: row.names as Option[], seats: row.seats },
    majority: { share: [row.shareNumerator, row.shareDenominator] as const, more: row.moreThanShare, of: row.majorityOf },
    inEachGroup: row.inEachGroup,
    concernsPerson: row.concernsPerson,
    tallies: row.tallies.map(({ counted, group, votes }) => ({ counted: counted as Tally["counted"], group: group || null, votes })),
    opened: { by: row.openedById, at: row.openedAt },
    closed: doneBy(row.closedById, row.closedAt),
    cancelled: row.cancelledAt ? { by: row.cancelledById!, at: row.cancelledAt, reason: row.cancelledReason ?? "" } : null,
    castingVote: row.castingVote as Division["castingVote"],
    drawn: row.drawn as Option[],
  };
  return row.method === "rollCall"
    ? { ...parts, method: row.method, roll: row.roll.map(openVoter) }
    : { ...parts, method: row.method, roll: row.roll.map(silentVoter) };
}

function silentVoter(row: Row["roll"][number]): SilentVoter {
  const { participantId, personId, name, inPlaceOf, weight, group, isChair, notTakingPart, hasVoted } = row;
  return { participantId, personId, name, inPlaceOf, weight, group, isChair, notTakingPart, hasVoted, choice: null };
}

function openVoter(row: Row["roll"][number]): Voter {
  const { vote } = row;
  return { ...silentVoter(row), choice: vote && ((vote.side as Choice | null) ?? { names: vote.names as Option[] }) };
}
