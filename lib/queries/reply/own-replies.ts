import { dayOf } from "#lib/data/stored-body.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { dueOnOf, type RoundKind } from "#lib/domain/recommendation/round.ts";
import { may } from "#lib/policy/can.ts";

/** Something that an organisation has been asked, for its contact. `repliedOn` is the day of its last reply. Days are "2010-04-22". */
export type OwnReply = Readonly<{
  addresseeId: string;
  kind: RoundKind;
  title: string;
  organisation: string;
  dueOn: string;
  repliedOn: string | null;
  isClosed: boolean;
}>;

/** What the organisations that the actor answers for have been asked, the latest first, answered or not: so that a reply is found again. */
export async function ownReplies(actor: Actor): Promise<OwnReply[]> {
  const workspaceId = actor.workspace.id;
  const held = actor.roles.flatMap(({ organisationId }) => organisationId ?? []);
  const own = held.filter((organisationId) => may(actor, "reply.confirm", { workspaceId, organisationId }));
  if (own.length === 0) return [];
  const rows = await inTransaction(workspaceId, (tx) =>
    tx.roundAddressee.findMany({
      where: { workspaceId, organisationId: { in: own }, sentAt: { not: null } },
      orderBy: [{ sentAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        extendedTo: true,
        organisation: { select: { name: true } },
        replies: { orderBy: { number: "desc" }, take: 1, select: { receivedOn: true } },
        round: { select: { kind: true, dueOn: true, closedAt: true, case: { select: { title: true } } } },
      },
    }),
  );
  return rows.map(({ id, extendedTo, organisation, replies, round }) => ({
    addresseeId: id,
    kind: round.kind,
    title: round.case.title,
    organisation: organisation.name,
    dueOn: dueOnOf({ dueOn: dayOf(round.dueOn) }, { extendedTo: extendedTo && dayOf(extendedTo) }),
    repliedOn: replies[0] ? dayOf(replies[0].receivedOn) : null,
    isClosed: round.closedAt !== null,
  }));
}
