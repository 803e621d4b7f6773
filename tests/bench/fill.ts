import { randomUUID } from "node:crypto";
import type pg from "pg";
import { connect } from "#prisma/connect.ts";
import { loadReferenceData } from "#prisma/seed/reference.ts";
import { setupCode } from "#lib/data/setup-code.ts";
import { setUpWorkspace } from "#lib/usecases/workspace/set-up-workspace.ts";

/** What the measurements are made on: where it is, and what stands for each part of an address in brackets. */
export type Ground = Readonly<{
  workspaceId: string;
  personId: string;
  email: string;
  password: string;
  /** The open meeting, with as many §§ as asked for. */
  meetingId: string;
  itemIds: readonly string[];
  /** Who signs in, with the same password, as the contact of an organisation that has answered. */
  contact: string;
  parts: Readonly<Record<string, string>>;
}>;

const WORKSPACE = "matning";
const SECRETARY = { name: "Märta Mätare", email: "marta.matare@example.se", password: "sju-stolar-runt-bordet" };
const YEAR = 2010;
const DAY = `${YEAR}-04-22`;

/**
 * Fills an empty database: an association set up as a user would, then, straight into the tables as their owner, its
 * cases with a record and an event each, a board of eight with four substitutes, an open meeting with `paragraphs` §§,
 * each with text, a decision of three clauses and a time, and a planned meeting.
 */
export async function fill(ownerUrl: string, { cases, paragraphs }: { cases: number; paragraphs: number }): Promise<Ground> {
  await loadReferenceData();
  await setUpWorkspace({ now: new Date(`${YEAR}-01-02T09:00:00Z`) }, {
    ...SECRETARY,
    code: setupCode(),
    organisationId: null,
    organisationName: "Kommunförbundet Mätningen",
    legalForm: "nonprofitAssociation",
    slug: WORKSPACE,
    registrationPattern: "{year}-{serial}",
    language: "sv",
    bodyName: "Styrelsen",
    bodyKind: "board",
  });
  const owner = await connect(ownerUrl);
  try {
    const [set] = (await owner.query<{ workspaceId: string; bodyId: string; personId: string }>(
      `SELECT w.id AS "workspaceId", b.id AS "bodyId", p.id AS "personId"
       FROM "Workspace" w JOIN "Body" b ON b."workspaceId" = w.id, "Person" p`,
    )).rows;
    if (!set) throw new Error("the workspace was not set up");
    await addMembers(owner, set.workspaceId);
    await addSecondWorkspace(owner, set);
    await addCases(owner, set, cases);
    const board = await addBoard(owner, set);
    const { meetingId, itemIds } = await addMeeting(owner, set, paragraphs);
    const planned = await addPlannedMeeting(owner, set);
    await owner.query("VACUUM ANALYZE");
    const [subject] = (await owner.query<{ case: string; record: string; proposal: string }>(
      `SELECT c.id AS case, r.id AS record, p.id AS proposal FROM "Case" c
       JOIN "Record" r ON r."caseId" = c.id JOIN "Proposal" p ON p."caseId" = c.id LIMIT 1`,
    )).rows;
    if (!subject) throw new Error("no case has both a record and a proposal");
    await addFundingPlan(owner, set, subject.case);
    const asked = await addRound(owner, set, subject.proposal);
    const condition = await addCondition(owner, set, subject.case);
    const instructed = await instructedIn(owner, subject.case);
    const pledge = await addPledges(owner, set, subject.case);
    const grant = await addGrant(owner, set, subject.case);
    const contact = await addReply(owner, set, asked);
    return {
      ...set,
      ...SECRETARY,
      meetingId,
      itemIds,
      contact,
      parts: { language: "sv", workspace: WORKSPACE, body: "styrelsen", mandate: board.mandateId, person: board.personId, meeting: planned.meetingId, item: planned.itemId, number: String(planned.number), ...subject, ...asked, condition, pledge, grant, ...instructed },
    };
  } finally {
    await owner.end();
  }
}

/** A round that the county's municipalities have been asked in, about what a proposal of a case proposes. */
async function addRound(owner: pg.Client, { workspaceId, personId }: Set, proposalId: string): Promise<{ round: string; addressee: string }> {
  const { rows } = await owner.query<{ round: string }>(
    `INSERT INTO "Round" ("workspaceId", id, "caseId", kind, "treeId", "dueOn", "plannedById", "plannedAt")
     SELECT $1, uuidv7(), p."caseId", 'consultation', v."treeId", '2010-06-30', $2, '2010-05-01'
     FROM "Proposal" p JOIN "ProposalVersion" v ON v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id WHERE p.id = $3
     ORDER BY v.number DESC LIMIT 1 RETURNING id AS round`,
    [workspaceId, personId, proposalId],
  );
  const round = rows[0]!.round;
  await owner.query(
    `INSERT INTO "RoundClause" ("workspaceId", "roundId", "treeId", "clauseId", position)
     SELECT r."workspaceId", r.id, r."treeId", c.id, 0 FROM "Round" r JOIN "Clause" c ON c."workspaceId" = r."workspaceId" AND c."treeId" = r."treeId" WHERE r.id = $1 LIMIT 1`,
    [round],
  );
  const asked = await owner.query<{ addressee: string }>(
    `INSERT INTO "RoundAddressee" ("workspaceId", id, "roundId", "organisationId", mailbox, "addedById", "addedAt", "sentAt")
     SELECT $1, uuidv7(), $2, id, 'kommunen@example.se', $3, '2010-05-01', '2010-05-02' FROM "Organisation" WHERE kind = 'municipality' AND "countyCode" = '25' RETURNING id AS addressee`,
    [workspaceId, round, personId],
  );
  return { round, addressee: asked.rows[0]!.addressee };
}

/** The assignment that was given in a case, as its address names it. */
async function instructedIn(owner: pg.Client, caseId: string): Promise<{ decision: string; clause: string }> {
  const { rows } = await owner.query<{ decision: string; clause: string }>(
    `SELECT k."treeId" AS decision, k.id AS clause FROM "AgendaItem" i JOIN "Decision" d ON d."itemId" = i.id
     JOIN "Clause" k ON k."treeId" = d."treeId" AND k.act = 'instruct' WHERE i."caseId" = $1 LIMIT 1`,
    [caseId],
  );
  return rows[0]!;
}

/** A condition on what was adopted in a case. */
async function addCondition(owner: pg.Client, { workspaceId, personId }: Set, caseId: string): Promise<string> {
  const expression = { kind: "endorsedBy", who: { kind: "memberMunicipalities" }, enough: { kind: "all" }, clauseIds: null, evidenced: false, withLegalForce: false, noObjectionCounts: false };
  const { rows } = await owner.query<{ condition: string }>(
    `INSERT INTO "Condition" ("workspaceId", id, "caseId", "treeId", text, expression, state, "stateSince", "builtById", "builtAt")
     SELECT $1, uuidv7(), i."caseId", d."treeId", 'alla medlemskommuner tillstyrker', $3, 'pending', now(), $4, now()
     FROM "AgendaItem" i JOIN "Decision" d ON d."itemId" = i.id WHERE i."caseId" = $2 LIMIT 1 RETURNING id AS condition`,
    [workspaceId, caseId, JSON.stringify(expression), personId],
  );
  return rows[0]!.condition;
}

/** A pledge of two years proposed to each of a county's municipalities; gives one's id. */
async function addPledges(owner: pg.Client, { workspaceId, personId }: Set, caseId: string): Promise<string> {
  const { rows } = await owner.query<{ pledge: string }>(
    `INSERT INTO "Pledge" ("workspaceId", id, "caseId", "organisationId", "madeById", "madeAt")
     SELECT $1, uuidv7(), $2, id, $3, now() FROM "Organisation" WHERE kind = 'municipality' AND "countyCode" = '25' RETURNING id AS pledge`,
    [workspaceId, caseId, personId],
  );
  await owner.query(`INSERT INTO "PledgeYear" ("workspaceId", "pledgeId", year, proposed) SELECT "workspaceId", id, year, 10000000 FROM "Pledge", generate_series(2011, 2012) year WHERE "workspaceId" = $1`, [workspaceId]);
  return rows[0]!.pledge;
}

/** A grant that is to be applied for in a case; gives its id. */
async function addGrant(owner: pg.Client, { workspaceId, personId }: Set, caseId: string): Promise<string> {
  const { rows } = await owner.query<{ grant: string }>(
    `INSERT INTO "GrantApplication" ("workspaceId", id, "caseId", funder, purpose, "from", "to", "appliedFor", deadline, "coFunding", "byId", at)
     VALUES ($1, uuidv7(), $2, 'Strukturfonden', 'Samordning', '2011-01-01', '2012-12-31', 90000000, '2010-10-15', 90000000, $3, now()) RETURNING id AS grant`,
    [workspaceId, caseId, personId],
  );
  return rows[0]!.grant;
}

/** The reply of one that was asked, and its contact, who can sign in as the secretary can; gives the address of that. */
async function addReply(owner: pg.Client, { workspaceId, personId }: Set, { round, addressee }: { round: string; addressee: string }): Promise<string> {
  await owner.query(
    `WITH came AS (
       INSERT INTO "Record" ("workspaceId", id, "caseId", number, direction, date, counterpart, subject)
       SELECT $1, uuidv7(), "caseId", 900, 'incoming', '2010-05-20', 'Kommunen', 'Svar' FROM "Round" WHERE id = $2 RETURNING id),
     answered AS (
       INSERT INTO "Reply" ("workspaceId", id, "addresseeId", number, "decidedBy", "decidedName", "decidedOn", "recordId", "receivedOn", way, "confirmedBy", "recordedById", "recordedAt")
       SELECT $1, uuidv7(), $3, 1, 'body', 'Kommunstyrelsen', '2010-05-19', id, '2010-05-20', 'paper', 'Ida Nilsdotter', $4, now() FROM came RETURNING id)
     INSERT INTO "ReplyAnswer" ("workspaceId", "replyId", "clauseId", kind) SELECT $1, a.id, c."clauseId", 'endorse' FROM answered a, "RoundClause" c WHERE c."roundId" = $2`,
    [workspaceId, round, addressee, personId],
  );
  const [contact, email] = [randomUUID(), "kontakt@kommunen.example.se"];
  await owner.query(`INSERT INTO "Person" (id, name, email) VALUES ($1, 'Ida Nilsdotter', $2)`, [contact, email]);
  await owner.query(`INSERT INTO "Account" ("personId", "passwordHash") SELECT $1, "passwordHash" FROM "Account" WHERE "personId" = $2`, [contact, personId]);
  await owner.query(
    `INSERT INTO "WorkspaceRole" ("workspaceId", id, "personId", role, "organisationId") SELECT $1, uuidv7(), $2, 'municipalContact', "organisationId" FROM "RoundAddressee" WHERE id = $3`,
    [workspaceId, contact, addressee],
  );
  return email;
}

type Set = Readonly<{ workspaceId: string; bodyId: string; personId: string }>;

async function addMembers(owner: pg.Client, workspaceId: string): Promise<void> {
  await owner.query(
    `INSERT INTO "Membership" ("workspaceId", id, "organisationId", "from")
     SELECT $1, uuidv7(), id, '2000-01-01' FROM "Organisation" WHERE "countyCode" = '25'`,
    [workspaceId],
  );
}

/** Another workspace that the secretary may enter: with only one, the start page leads straight to it. */
async function addSecondWorkspace(owner: pg.Client, { personId }: Set): Promise<void> {
  await owner.query(
    `WITH added AS (
       INSERT INTO "Workspace" (id, slug, name, "organisationId", "legalForm", "registrationPattern")
       SELECT uuidv7(), 'den-andra', name, id, 'nonprofitAssociation', '{year}-{serial}' FROM "Organisation" WHERE kind = 'association' RETURNING id)
     INSERT INTO "WorkspaceRole" ("workspaceId", id, "personId", role) SELECT id, uuidv7(), $1, 'reader' FROM added`,
    [personId],
  );
}

/** Seven of eight are closed, one in five hundred is secret. The events are chained by the database, so they go in piece by piece. */
async function addCases(owner: pg.Client, { workspaceId, personId }: Set, count: number): Promise<void> {
  await owner.query(
    `INSERT INTO "Case" ("workspaceId", id, "registrationNumber", year, serial, title, summary, "openedOn", "openedById", "responsibleId",
                         "secrecyGround", "closedAt", "closedReason")
     SELECT $1, uuidv7(), year || '-' || serial, year, serial,
            (ARRAY['Samordning', 'Remiss', 'Ansökan', 'Avtal', 'Motion', 'Uppföljning'])[1 + n % 6] || ' om ' ||
            (ARRAY['skolskjutsar', 'färdtjänst', 'IT i vård och omsorg', 'upphandling', 'räddningstjänst', 'bibliotek', 'vägar'])[1 + n % 7] ||
            ' i ' || (ARRAY['Arvidsjaur', 'Boden', 'Gällivare', 'Haparanda', 'Kalix', 'Kiruna', 'Luleå', 'Piteå'])[1 + n % 8],
            'Kommunerna har bett förbundet att ta fram underlag.', make_date(year, 1 + n % 12, 1 + n % 28), $2, $2,
            CASE WHEN n % 500 = 0 THEN 'OSL 26 kap. 1 §' END,
            CASE WHEN n % 8 <> 0 THEN make_date(year, 12, 30) END, CASE WHEN n % 8 <> 0 THEN 'Slutbehandlat' END
     FROM (SELECT n, 2001 + n / 1000 AS year, 1 + n % 1000 AS serial FROM generate_series(0, $3 - 1) n)`,
    [workspaceId, personId, count],
  );
  await owner.query(
    `INSERT INTO "Record" ("workspaceId", id, "caseId", number, direction, date, counterpart, subject)
     SELECT "workspaceId", uuidv7(), id, 1, 'incoming', "openedOn", 'Luleå kommun', 'Skrivelse' FROM "Case"`,
  );
  for (let from = 0; from < count; from += 500) {
    await owner.query(
      `INSERT INTO "AuditEvent" ("workspaceId", content)
       SELECT "workspaceId", json_build_object('at', "createdAt", 'actorId', $1::text, 'actorName', 'Märta Mätare', 'act', 'case.register',
         'subjectType', 'case', 'subjectId', id, 'caseId', id, 'facts', json_build_object('number', "registrationNumber"))::text
       FROM (SELECT * FROM "Case" ORDER BY year, serial OFFSET $2 LIMIT 500)`,
      [personId, from],
    );
  }
}

/** A plan of one year for the case, so that there is one to show and to change. */
async function addFundingPlan(owner: pg.Client, { workspaceId, personId }: Set, caseId: string): Promise<void> {
  const plan = { years: [{ year: YEAR, low: "95000000", high: "95000000" }], payers: [], components: [], population: null, smallestUnit: "krona" };
  await owner.query(
    `INSERT INTO "FundingPlanVersion" ("workspaceId", id, "caseId", number, plan, "madeById", "madeAt") VALUES ($1, uuidv7(), $2, 1, $3, $4, now())`,
    [workspaceId, caseId, JSON.stringify(plan), personId],
  );
}

/** Eight members with a chair among them, and four substitutes; gives the first mandate. */
/** Gives the chair, who belongs to this workspace alone, so that it may change what is known of that person. */
async function addBoard(owner: pg.Client, { workspaceId, bodyId }: Set): Promise<{ mandateId: string; personId: string }> {
  await owner.query(`UPDATE "Body" SET "from" = '2000-01-01' WHERE id = $1`, [bodyId]);
  const ids = Array.from({ length: 12 }, () => randomUUID());
  for (const [place, id] of ids.entries()) {
    const role = place === 0 ? "chair" : place < 8 ? "member" : "substitute";
    await owner.query(`INSERT INTO "Person" (id, name) VALUES ($1, $2)`, [id, `Förtroendevald ${place + 1}`]);
    await owner.query(
      `INSERT INTO "Mandate" ("workspaceId", id, "bodyId", "personId", role, party, "substituteOrder", "from") VALUES ($1, $2, $3, $2, $4, 'S', $5, '2000-01-01')`,
      [workspaceId, id, bodyId, role, role === "substitute" ? place - 7 : null],
    );
  }
  return { mandateId: ids[0]!, personId: ids[0]! };
}

async function addMeeting(owner: pg.Client, { workspaceId, bodyId }: Set, paragraphs: number) {
  const meetingId = randomUUID();
  await owner.query(
    `INSERT INTO "Meeting" ("workspaceId", id, "bodyId", "startsAt", "endsAt", place, "openedAt")
     VALUES ($1, $2, $3, '${DAY}T07:00Z', '${DAY}T15:00Z', 'Förbundets kansli, Luleå', '${DAY}T07:00Z')`,
    [workspaceId, meetingId, bodyId],
  );
  await owner.query(
    `INSERT INTO "Participant" ("workspaceId", id, "meetingId", "mandateId", "personId", name, affiliation, capacity, duty, present, spans, serving, position)
     SELECT m."workspaceId", uuidv7(), $1, m.id, p.id, p.name, m.party, (CASE m.role WHEN 'substitute' THEN 'substitute' ELSE 'member' END)::"Capacity",
            (CASE m.role WHEN 'chair' THEN 'chair' END)::"Duty", true, '[]', '[]', row_number() OVER (ORDER BY p.name)
     FROM "Mandate" m JOIN "Person" p ON p.id = m."personId"`,
    [meetingId],
  );
  const items = await owner.query<{ id: string }>(
    `INSERT INTO "AgendaItem" ("workspaceId", id, "meetingId", position, kind, title, "caseId", text, "textVersion", "treatedFrom", "treatedTo")
     SELECT $1, uuidv7(), $2, n, 'case', c.title, c.id, $4, 1,
            '${DAY}T07:00Z'::timestamptz + n * interval '4 minutes', '${DAY}T07:04Z'::timestamptz + n * interval '4 minutes'
     FROM (SELECT row_number() OVER (ORDER BY id) AS n, * FROM "Case" WHERE "secrecyGround" IS NULL AND "closedAt" IS NULL LIMIT $3) c
     RETURNING id`,
    [workspaceId, meetingId, paragraphs, JSON.stringify(PARAGRAPH_TEXT)],
  );
  await owner.query(
    `INSERT INTO "Paragraph" ("workspaceId", "bodyId", year, number, "meetingId", "itemId")
     SELECT "workspaceId", $2, ${YEAR}, position, "meetingId", id FROM "AgendaItem" WHERE "meetingId" = $1`,
    [meetingId, bodyId],
  );
  await addProposals(owner, meetingId);
  await addDecisions(owner, meetingId);
  return { meetingId, itemIds: items.rows.map(({ id }) => id) };
}

/** A proposal of the office on every item, fixed by the opening. The item's id names what belongs to it. */
async function addProposals(owner: pg.Client, meetingId: string): Promise<void> {
  await addTrees(owner, meetingId, 0);
  await owner.query(
    `INSERT INTO "Proposal" ("workspaceId", id, "caseId", origin, position) SELECT "workspaceId", id, "caseId", 'office', 0 FROM "AgendaItem" WHERE "meetingId" = $1`,
    [meetingId],
  );
  await owner.query(
    `INSERT INTO "ProposalVersion" ("workspaceId", id, "proposalId", number, "treeId", "fixedAt")
     SELECT "workspaceId", id, id, 1, ${treeOf(0)}, '${DAY}T07:00Z' FROM "AgendaItem" i WHERE "meetingId" = $1`,
    [meetingId],
  );
  await owner.query(
    `INSERT INTO "AgendaItemProposal" ("workspaceId", "itemId", "proposalId", "versionId", position)
     SELECT "workspaceId", id, id, id, 0 FROM "AgendaItem" WHERE "meetingId" = $1`,
    [meetingId],
  );
}

async function addDecisions(owner: pg.Client, meetingId: string): Promise<void> {
  await addTrees(owner, meetingId, 1);
  await owner.query(
    `INSERT INTO "Decision" ("workspaceId", id, "itemId", position, outcome, "treeId", "proposalVersionId")
     SELECT "workspaceId", id, id, 0, 'adopted', ${treeOf(1)}, id FROM "AgendaItem" i WHERE "meetingId" = $1`,
    [meetingId],
  );
}

/** A tree of three clauses for every item, the first addressed to all members, the last instructing someone. */
async function addTrees(owner: pg.Client, meetingId: string, which: 0 | 1): Promise<void> {
  const items = `FROM "AgendaItem" i WHERE "meetingId" = '${meetingId}'`;
  await owner.query(`INSERT INTO "ClauseTree" ("workspaceId", id) SELECT "workspaceId", ${treeOf(which)} ${items}`);
  await owner.query(
    `INSERT INTO "Clause" ("workspaceId", "treeId", id, position, text, act)
     SELECT "workspaceId", ${treeOf(which)}, ${idFrom("i.id::text || n")}, n, texts[n], (CASE n WHEN 3 THEN 'instruct' ELSE 'recommend' END)::"ClauseAct"
     FROM (SELECT *, ARRAY[${CLAUSES.map((text) => `'${text}'`).join(", ")}] AS texts ${items}) i, generate_series(1, ${CLAUSES.length}) n`,
  );
  await owner.query(
    `INSERT INTO "ClauseAddressee" ("workspaceId", "treeId", "clauseId", position, kind)
     SELECT "workspaceId", ${treeOf(which)}, ${idFrom("i.id::text || '1'")}, 0, 'members' ${items}`,
  );
}

function treeOf(which: 0 | 1): string {
  return idFrom(`i.id::text || 'tree ${which}'`);
}

/** An id that follows from a text in SQL, and is one that an address may have: of version 8, which is whatever one makes. */
function idFrom(text: string): string {
  return `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;
}

async function addPlannedMeeting(owner: pg.Client, { workspaceId, bodyId }: Set) {
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO "Meeting" ("workspaceId", id, "bodyId", "startsAt", "endsAt", place) VALUES ($1, $2, $3, now() + interval '30 days', now() + interval '31 days', 'Luleå')`,
    [workspaceId, meetingId, bodyId],
  );
  await owner.query(
    `INSERT INTO "AgendaItem" ("workspaceId", id, "meetingId", position, kind, title, text) VALUES ($1, $2, $3, 0, 'information', 'Kansliet informerar', $4)`,
    [workspaceId, itemId, meetingId, JSON.stringify(PARAGRAPH_TEXT)],
  );
  const noted = randomUUID();
  await owner.query(
    `INSERT INTO "AgendaItem" ("workspaceId", id, "meetingId", position, kind, title, text) VALUES ($1, $2, $3, 1, 'opening', 'Öppnande', $4)`,
    [workspaceId, noted, meetingId, JSON.stringify(PARAGRAPH_TEXT)],
  );
  const number = 9000;
  await owner.query(
    `INSERT INTO "Paragraph" ("workspaceId", "bodyId", year, number, "meetingId", "itemId") VALUES ($1, $2, extract(year FROM now() + interval '30 days'), $3, $4, $5)`,
    [workspaceId, bodyId, number, meetingId, noted],
  );
  return { meetingId, itemId, number };
}

const CLAUSES = [
  "rekommendera länets kommuner att delta i samordningen under åren 2010–2012,",
  "uppdra åt kansliet att träffa avtal om kostnadernas fördelning mellan kommunerna, samt",
  "återkomma till styrelsen med en redovisning senast i december 2010.",
];

const PARAGRAPH_TEXT = {
  type: "doc",
  content: [
    "Kommunerna i länet har under våren gått igenom vilka uppgifter som kan skötas gemensamt. Arbetsgruppen föreslår att en samordnare anställs för tre år.",
    "Kansliet redogör för ärendet. Kostnaden uppskattas till 620 000 kronor om året, varav landstinget svarar för en del och kommunerna för resten efter antalet invånare.",
    "I den diskussion som följer framhålls att varje kommun själv behöver ta ställning innan arbetet kan börja.",
  ].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
};
