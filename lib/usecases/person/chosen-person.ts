import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createPerson, loadPersonHere, personByEmail } from "#lib/data/person.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { optionalIdShape } from "../form-shapes.ts";
import { emailShape } from "./person-shape.ts";

/** The fields with which a form names a person: one who is here, or else a new one by name and perhaps address. */
export const chosenPersonFields = {
  personId: optionalIdShape("members.unknownPerson").default(null),
  name: z.string().trim().max(200, "members.nameTooLong").default(""),
  email: emailShape.default(null),
};

type Chosen = { personId: string | null; name: string; email: string | null };

/**
 * The person a form has named. A new one is added, unless someone has the address already: then that is the person,
 * under the name they have. Refused where nobody is named, and for who may not add people.
 */
export async function chosenPerson(tx: Tx, actor: Actor, { personId, name, email }: Chosen, at: Date): Promise<{ id: string; name: string; email: string | null }> {
  if (personId) return loadPersonHere(tx, actor.workspace.id, personId);
  if (!name) throw new Refused("members.personMissing");
  accepted(can(actor, "person.add", { workspaceId: actor.workspace.id }));
  const known = email === null ? null : await personByEmail(tx, email);
  if (known) return known;

  const id = await createPerson(tx, { name, email, phone: null });
  await appendAudit(tx, actor, { act: "person.add", subject: { type: "person", id }, facts: { name }, after: { name, email } }, at);
  return { id, name, email };
}
