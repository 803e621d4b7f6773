import type { z } from "zod";
import { ensureAccount, savePassword } from "#lib/data/account.ts";
import { createBody } from "#lib/data/body.ts";
import { newId } from "#lib/data/id.ts";
import { createOrganisation, organisationByName } from "#lib/data/organisation.ts";
import { createPerson } from "#lib/data/person.ts";
import { createRole } from "#lib/data/role.ts";
import { setNextNumber } from "#lib/data/number-series.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { createWorkspace } from "#lib/data/workspace.ts";
import { standingItems } from "#lib/documents/wording/standing-items.ts";
import type { LegalForm, Role } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { type BodyRules, defaultRules } from "#lib/domain/body/rules.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { seriesKey } from "#lib/domain/case/registration-number.ts";
import type { Clause, ClauseAct } from "#lib/domain/clause/clause.ts";
import { freeSlug } from "#lib/domain/workspace/slug.ts";
import { registerCase, registerCaseShape } from "#lib/usecases/case/register-case.ts";
import type { ActContext } from "#lib/usecases/perform.ts";

/** One workspace of the demonstration, seen from its secretary's desk. */
export type Desk = Readonly<{
  workspaceId: string;
  slug: string;
  name: string;
  pattern: string;
  legalForm: LegalForm;
  /** The secretary, as the history names who did something. */
  secretary: Readonly<{ personId: string; name: string; workspace: Readonly<{ id: string }> }>;
  /** Does an act as the secretary at a moment, through the shape that a form would pass. */
  act: <Shape extends z.ZodType, Result>(
    useCase: (context: ActContext, input: z.output<Shape>) => Promise<Result>,
    shape: Shape,
    input: z.input<Shape>,
    at: Date,
  ) => Promise<Result>;
}>;

export const at = (day: string, clock = "09:00"): Date => stockholmMoment(day, clock);

type NewWorkspace = {
  slug: string;
  name: string;
  organisation: string;
  legalForm: LegalForm;
  pattern: string;
  secretary: { name: string; email: string };
  passwordHash: string;
};

/** Makes a workspace with its secretary, who also administers it. */
export async function openDesk(workspace: NewWorkspace): Promise<Desk> {
  const { slug, pattern, legalForm } = workspace;
  const workspaceId = newId();
  const secretaryId = await inTransaction(workspaceId, async (tx) => {
    const known = await organisationByName(tx, workspace.organisation);
    const organisationId = known?.id ?? (await createOrganisation(tx, { kind: "association", name: workspace.organisation }));
    await createWorkspace(tx, { id: workspaceId, slug, name: workspace.name, organisationId, legalForm, registrationPattern: pattern, language: "sv" });
    const personId = await personWithAccount(tx, workspace.secretary, workspace.passwordHash);
    await giveRole(tx, workspaceId, personId, "administrator");
    await giveRole(tx, workspaceId, personId, "secretary");
    return personId;
  });
  return {
    workspaceId,
    slug,
    name: workspace.name,
    pattern,
    legalForm,
    secretary: { personId: secretaryId, name: workspace.secretary.name, workspace: { id: workspaceId } },
    act: (useCase, shape, input, now) => useCase({ personId: secretaryId, workspace: slug, now }, shape.parse(input)),
  };
}

/** Adds someone who can sign in, with a role where one is named. Gives the person's id. */
export async function addPerson(
  desk: Desk,
  person: { name: string; email: string; role?: Role; organisation?: string },
  passwordHash: string,
): Promise<string> {
  return inTransaction(desk.workspaceId, async (tx) => {
    const personId = await personWithAccount(tx, person, passwordHash);
    const organisation = person.organisation ? await organisationByName(tx, person.organisation) : null;
    if (person.role) await giveRole(tx, desk.workspaceId, personId, person.role, organisation?.id ?? null);
    return personId;
  });
}

/** Adds a body with its standing items. Gives its id. */
export async function addBody(
  desk: Desk,
  body: { name: string; kind: BodyKind; purpose?: string; from: string; setUpByBodyId?: string; rules?: Partial<BodyRules> },
): Promise<string> {
  const id = newId();
  await inTransaction(desk.workspaceId, (tx) =>
    createBody(tx, desk.workspaceId, {
      id,
      slug: freeSlug(body.name, []),
      name: body.name,
      kind: body.kind,
      purpose: body.purpose ?? "",
      rules: { ...defaultRules(body.kind, desk.legalForm), ...body.rules },
      agendaTemplate: standingItems(body.kind, "sv"),
      setUpByBodyId: body.setUpByBodyId ?? null,
      from: body.from,
      to: null,
    }),
  );
  return id;
}

/** Registers a case under the serial number that the source has. Gives its id. */
export async function addCase(
  desk: Desk,
  given: { year: number; serial: number; plan?: string; title: string; summary?: string; secrecyGround?: string | null; on: string },
): Promise<string> {
  const { pattern, workspaceId } = desk;
  await inTransaction(workspaceId, (tx) => setNextNumber(tx, workspaceId, seriesKey(pattern, given.year), given.serial));
  const { caseId } = await desk.act(
    registerCase,
    registerCaseShape,
    { title: given.title, summary: given.summary ?? "", planCode: given.plan ?? "", secrecyGround: given.secrecyGround ?? null },
    at(given.on),
  );
  return caseId;
}

/** A clause with what hangs under it. */
export function clause(text: string, act: ClauseAct | null, more: Partial<Omit<Clause, "id" | "text" | "act">> = {}): Clause {
  return { id: crypto.randomUUID(), text, act, addressees: [], dueDate: null, condition: null, children: [], ...more };
}

async function personWithAccount(tx: Tx, { name, email }: { name: string; email: string }, passwordHash: string): Promise<string> {
  const id = await createPerson(tx, { name, email, phone: null });
  await ensureAccount(tx, id);
  await savePassword(tx, id, passwordHash, new Date());
  return id;
}

function giveRole(tx: Tx, workspaceId: string, personId: string, role: Role, organisationId: string | null = null) {
  return createRole(tx, workspaceId, { personId, role, organisationId, at: new Date(), byId: null });
}
