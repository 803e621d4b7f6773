import type { Contact } from "#lib/domain/recommendation/round.ts";
import { mailboxesUsed } from "./dispatch.ts";
import { mailboxesOf } from "./mailbox.ts";
import type { Tx } from "./transaction.ts";

/** Where an organisation is reached: its official mailbox, null where none is known, and those there who answer for it. */
export type Addresses = Readonly<{ mailbox: string | null; contacts: readonly Contact[] }>;

/**
 * Where organisations are reached, by their ids: the mailbox they have in the register, or else the one a letter went to last;
 * their contacts with an account here, or else those of the latest round.
 */
export async function knownAddresses(tx: Tx, workspaceId: string, organisationIds: readonly string[]): Promise<(organisationId: string) => Addresses> {
  const ids = [...organisationIds];
  const mailboxes = await mailboxesOf(tx, workspaceId);
  const used = await mailboxesUsed(tx, workspaceId);
  const earlier = new Map((await askedBefore(tx, workspaceId, ids)).map((each) => [each.organisationId, each]));
  const contacts = Map.groupBy(await contactsOf(tx, workspaceId, ids), ({ organisationId }) => organisationId);
  return (id) => ({
    mailbox: mailboxes.get(id) ?? used.get(id) ?? earlier.get(id)?.mailbox ?? null,
    contacts: (contacts.get(id) ?? earlier.get(id)?.contacts ?? []).map(({ name, email, mayConfirm }) => ({ name, email, mayConfirm })),
  });
}

async function askedBefore(tx: Tx, workspaceId: string, organisationIds: string[]) {
  return tx.roundAddressee.findMany({
    where: { workspaceId, organisationId: { in: organisationIds }, sentAt: { not: null } },
    orderBy: { sentAt: "asc" },
    select: { organisationId: true, mailbox: true, contacts: { orderBy: { position: "asc" } } },
  });
}

async function contactsOf(tx: Tx, workspaceId: string, organisationIds: string[]): Promise<(Contact & { organisationId: string })[]> {
  const rows = await tx.workspaceRole.findMany({
    where: { workspaceId, role: "municipalContact", organisationId: { in: organisationIds }, revokedAt: null, person: { email: { not: null } } },
    orderBy: { grantedAt: "asc" },
    select: { organisationId: true, person: { select: { name: true, email: true } } },
  });
  return rows.map(({ organisationId, person }) => ({ organisationId: organisationId ?? "", name: person.name, email: person.email ?? "", mayConfirm: true }));
}
