import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";

/** Whom an extract can go to. `organisationId` is null for one who is known by name alone, `address` where none is known. */
export type ExtractRecipient = { readonly organisationId: string | null; readonly name: string; readonly address: string | null };

/** The members of the association on the day of the decision, and the mailbox of an organisation where there is one. */
export type Directory = {
  readonly members: readonly { readonly organisationId: string; readonly name: string }[];
  readonly mailboxOf: (organisationId: string) => string | null;
};

/**
 * Whom a § is addressed to: those named in its clauses and in what hangs under them, in that order and each once; where it
 * says "the members", all of them.
 */
export function suggestedRecipients(clauses: readonly Clause[], { members, mailboxOf }: Directory): readonly ExtractRecipient[] {
  const named = addresseesOf(clauses).flatMap((addressee) => asRecipients(addressee, members));
  const once = new Map(named.map((recipient) => [recipientKey(recipient), recipient]));
  return [...once.values()].map((recipient) => ({ ...recipient, address: recipient.organisationId && mailboxOf(recipient.organisationId) }));
}

/** What two dispatches to the same recipient have in common: the organisation, or else the name as it is read. */
export function recipientKey({ organisationId, name }: Pick<ExtractRecipient, "organisationId" | "name">): string {
  return organisationId ?? name.trim().toLowerCase();
}

function addresseesOf(clauses: readonly Clause[]): readonly Addressee[] {
  return clauses.flatMap(({ addressees, children }) => [...addressees, ...addresseesOf(children)]);
}

function asRecipients(addressee: Addressee, members: Directory["members"]): readonly Omit<ExtractRecipient, "address">[] {
  if (addressee.kind === "members") return members;
  return [{ organisationId: addressee.kind === "organisation" ? addressee.organisationId : null, name: addressee.name }];
}
