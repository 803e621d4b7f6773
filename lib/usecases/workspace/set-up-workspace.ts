import { z } from "zod";
import { ensureAccount, savePassword } from "#lib/data/account.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { createBody } from "#lib/data/body.ts";
import { newId } from "#lib/data/id.ts";
import { createOrganisation, findOrganisation } from "#lib/data/organisation.ts";
import { hashPassword } from "#lib/data/password-hash.ts";
import { createPerson } from "#lib/data/person.ts";
import { createRole } from "#lib/data/role.ts";
import { isSetupCode } from "#lib/data/setup-code.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { createWorkspace, inFirstSetup } from "#lib/data/workspace.ts";
import { standingItems } from "#lib/documents/wording/standing-items.ts";
import { checkPassword } from "#lib/domain/account/password.ts";
import { bodyKinds } from "#lib/domain/body/body.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { checkPattern } from "#lib/domain/case/registration-number.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { checkSlug, freeSlug } from "#lib/domain/workspace/slug.ts";
import { bodyNameShape } from "../body/body-shape.ts";
import { optionalIdShape } from "../form-shapes.ts";
import { nameShape } from "../person/person-shape.ts";

export const setUpWorkspaceShape = z.strictObject({
  code: z.string().max(60),
  organisationId: optionalIdShape("members.unknownOrganisation").default(null),
  organisationName: z.string().trim().max(200, "members.nameTooLong").default(""),
  legalForm: z.enum(["nonprofitAssociation", "publicAuthority"], "setup.legalFormMissing"),
  slug: z.string().trim(),
  registrationPattern: z.string(),
  language: z.enum(["sv", "en"]).default("sv"),
  bodyName: bodyNameShape,
  bodyKind: z.enum(bodyKinds, "body.kindMissing"),
  name: nameShape,
  email: z.email("members.emailWrong").max(254, "members.emailWrong").toLowerCase(),
  password: z.string(),
});

type SetUp = z.infer<typeof setUpWorkspaceShape>;

/**
 * Sets up an empty installation: the organisation, its workspace, its first body, and its first secretary, who is
 * also its administrator. Gives the address of the workspace. Refused without the code that the start command prints,
 * and when there is a workspace already; of two at once, one is.
 */
export async function setUpWorkspace({ now }: { now: Date }, input: SetUp) {
  if (!isSetupCode(input.code)) throw new Refused("setup.wrongCode");
  const slug = accepted(checkSlug(input.slug));
  const registrationPattern = accepted(checkPattern(input.registrationPattern));
  const password = accepted(checkPassword(input.password, input));
  const passwordHash = await hashPassword(password);
  const id = newId();

  return inFirstSetup(id, async (tx) => {
    const organisation = await chosenOrganisation(tx, input);
    const workspace = { id, slug, name: organisation.name, organisationId: organisation.id, legalForm: input.legalForm, registrationPattern, language: input.language };
    await createWorkspace(tx, workspace);
    const personId = await createFirstSecretary(tx, id, { ...input, passwordHash }, now);
    await createFirstBody(tx, id, input, now);
    await appendAudit(
      tx,
      { personId, name: input.name, workspace },
      { act: "workspace.set-up", subject: { type: "workspace", id }, facts: { name: workspace.name, body: input.bodyName }, after: workspace },
      now,
    );
    return { slug };
  });
}

async function chosenOrganisation(tx: Tx, { organisationId, organisationName }: SetUp): Promise<{ id: string; name: string }> {
  if (organisationId) {
    const known = await findOrganisation(tx, organisationId);
    if (!known) throw new Refused("members.unknownOrganisation");
    return known;
  }
  if (!organisationName) throw new Refused("members.organisationNameMissing");
  return { id: await createOrganisation(tx, { kind: "association", name: organisationName }), name: organisationName };
}

async function createFirstSecretary(
  tx: Tx,
  workspaceId: string,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
  at: Date,
): Promise<string> {
  const personId = await createPerson(tx, { name, email, phone: null });
  await ensureAccount(tx, personId);
  await savePassword(tx, personId, passwordHash, at);
  for (const role of ["administrator", "secretary"] as const) {
    await createRole(tx, workspaceId, { personId, role, organisationId: null, at, byId: null });
  }
  return personId;
}

async function createFirstBody(tx: Tx, workspaceId: string, { bodyName: name, bodyKind: kind, legalForm, language }: SetUp, at: Date): Promise<void> {
  await createBody(tx, workspaceId, {
    id: newId(),
    slug: freeSlug(name, []),
    name,
    kind,
    purpose: "",
    rules: defaultRules(kind, legalForm),
    agendaTemplate: standingItems(kind, language),
    setUpByBodyId: null,
    from: stockholmDay(at),
    to: null,
  });
}
