import type { Recipient } from "#lib/domain/letter/letter.ts";
import { knownAddresses } from "./round-addresses.ts";
import type { Tx } from "./transaction.ts";

/**
 * Where those are reached whom a decision concerns: everyone who was asked about its tree, at the addresses the question went
 * to, and some organisations besides, at those that are known. Each address once.
 */
export async function concernedBy(tx: Tx, workspaceId: string, treeId: string, organisationIds: readonly string[]): Promise<readonly Recipient[]> {
  const asked = await tx.roundAddressee.findMany({
    where: { workspaceId, sentAt: { not: null }, round: { treeId } },
    orderBy: { id: "asc" },
    select: { organisationId: true, mailbox: true, organisation: { select: { name: true } }, contacts: { orderBy: { position: "asc" }, select: { name: true, email: true } } },
  });
  const isAsked = new Set(asked.map(({ organisationId }) => organisationId));
  const others = await tx.organisation.findMany({ where: { id: { in: organisationIds.filter((id) => !isAsked.has(id)) } }, orderBy: { name: "asc" }, select: { id: true, name: true } });
  const known = await knownAddresses(tx, workspaceId, others.map(({ id }) => id));
  const all = [...asked.map(({ organisation: { name }, ...at }) => ({ name, ...at })), ...others.map(({ id, name }) => ({ name, ...known(id) }))];
  const recipients = all.flatMap(({ name, mailbox, contacts }) => [
    ...(mailbox === null ? [] : [{ name, address: mailbox }]),
    ...contacts.map((contact) => ({ name: contact.name, address: contact.email })),
  ]);
  return [...new Map(recipients.map((each) => [each.address.toLowerCase(), each])).values()];
}
