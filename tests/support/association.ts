import { randomUUID } from "node:crypto";
import type { LegalForm, MandateRole, Role } from "#lib/domain/actor/actor.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { asOwner } from "./database.ts";

/** The moment at which the tests act, unless they say otherwise. */
export const now = new Date("2010-04-22T07:00:00Z");

/** An association with a board and people of each role, made without the acts that are being tested. */
export type Association = Readonly<{
  id: string;
  slug: string;
  organisationId: string;
  boardId: string;
  administrator: ActContext;
  secretary: ActContext;
  reader: ActContext;
  /** With an account, but neither role nor mandate here. */
  stranger: ActContext;
}>;

/** Makes an association of its own; what is in it is in no other. */
export async function association({ legalForm = "nonprofitAssociation" as LegalForm } = {}): Promise<Association> {
  const [id, organisationId, boardId] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = `w-${id.slice(-12)}`;
  const people = {
    administrator: person("Ada Administratör", ["administrator"]),
    secretary: person("Siv Sekreterare", ["secretary"]),
    reader: person("Lars Läsare", ["reader"]),
    stranger: person("Frida Främling", []),
  };
  await insert(
    ["Organisation", { id: organisationId, kind: "association", name: `Kommunförbundet ${slug}` }],
    ["Workspace", { id, slug, name: "Kommunförbundet Ådalen", organisationId, legalForm, registrationPattern: "{year}.{serial:3}-{plan}" }],
    [
      "Body",
      {
        workspaceId: id, id: boardId, slug: "styrelsen", name: "Styrelsen", kind: "board", from: "2000-01-01",
        rules: JSON.stringify(defaultRules("board", legalForm)), agendaTemplate: JSON.stringify({ items: [] }),
      },
    ],
    ...Object.values(people).flatMap((made) => rowsOf(made, id)),
  );
  const context = ({ personId }: Person): ActContext => ({ personId, workspace: slug, now });
  return {
    id, slug, organisationId, boardId,
    administrator: context(people.administrator),
    secretary: context(people.secretary),
    reader: context(people.reader),
    stranger: context(people.stranger),
  };
}

/** Adds a person with an open account and these roles. Gives the context in which they act. */
export async function personWith({ id, slug }: Pick<Association, "id" | "slug">, roles: readonly Role[], name = "Per Person"): Promise<ActContext> {
  const made = person(name, roles);
  await insert(...rowsOf(made, id));
  return { personId: made.personId, workspace: slug, now };
}

type Person = { personId: string; name: string; roles: readonly Role[] };
export type Row = [table: string, row: Record<string, unknown>];

function person(name: string, roles: readonly Role[]): Person {
  return { personId: randomUUID(), name, roles };
}

function rowsOf({ personId, name, roles }: Person, workspaceId: string): Row[] {
  return [
    ["Person", { id: personId, name, email: `${personId}@example.se` }],
    ["Account", { personId }],
    ...roles.map((role): Row => ["WorkspaceRole", { workspaceId, id: randomUUID(), personId, role }]),
  ];
}

/** Gives the person a mandate in the board. */
export async function mandateIn(
  { id, boardId }: Pick<Association, "id" | "boardId">,
  personId: string,
  { role = "member" as MandateRole, from = "2007-01-01", to = null as string | null, voteWeight = 1, votingGroup = null as string | null } = {},
): Promise<string> {
  const mandateId = randomUUID();
  await insert(["Mandate", { workspaceId: id, id: mandateId, bodyId: boardId, personId, role, from, to, voteWeight, votingGroup }]);
  return mandateId;
}

/** Adds a municipality with its inhabitants on a day. */
export async function municipality(name: string, population?: { asOf: string; count: number }): Promise<string> {
  const id = randomUUID();
  await insert(
    ["Organisation", { id, kind: "municipality", name, countyName: "Norrbottens län" }],
    ...(population ? [["PopulationFigure", { organisationId: id, source: "SCB", ...population }] as Row] : []),
  );
  return id;
}

/** What has been done in the workspace, in order. */
export async function audited({ id }: Pick<Association, "id">): Promise<{ act: string; actorId: string; subjectId: string; facts: Record<string, unknown> }[]> {
  return asOwner(async (connection) => {
    const { rows } = await connection.query(`SELECT act, "actorId", "subjectId", facts FROM "AuditEvent" WHERE "workspaceId" = $1 ORDER BY seq`, [id]);
    return rows;
  });
}

/** One row of a table as it is stored, found by its columns. */
export async function stored(table: string, by: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
  const where = Object.keys(by).map((column, index) => `"${column}" = $${index + 1}`);
  return asOwner(async (connection) => (await connection.query(`SELECT * FROM "${table}" WHERE ${where.join(" AND ")}`, Object.values(by))).rows[0]);
}

/** Puts rows in their tables, as the owner. */
export async function insert(...rows: readonly Row[]): Promise<void> {
  await asOwner(async (connection) => {
    for (const [table, row] of rows) {
      const columns = Object.keys(row).map((column) => `"${column}"`);
      const places = columns.map((_, index) => `$${index + 1}`);
      await connection.query(`INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${places.join(", ")})`, Object.values(row));
    }
  });
}
