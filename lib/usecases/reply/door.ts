import { lockCase } from "#lib/data/case.ts";
import { loadPersonHere } from "#lib/data/person.ts";
import { findReplyLink, workspaceOfReplyLink } from "#lib/data/reply-link.ts";
import { roundAsking, whoAsks } from "#lib/data/round.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Case } from "#lib/domain/case/case.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ReplyWay } from "#lib/domain/reply/reply.ts";
import type { Round, RoundAddressee } from "#lib/domain/recommendation/round.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can, may } from "#lib/policy/can.ts";
import { once } from "../once.ts";
import { type ActContext, perform } from "../perform.ts";

/** What is done by one who isn't signed in, and has a link. */
export type LinkContext = Readonly<{ now: Date; idempotencyKey?: string | undefined }>;

/** Who answers: `personId` is null for one who has come by a link, `email` for one to whom no receipt is written. As the audit wants it. */
export type Answering = Readonly<{ personId: string | null; name: string; email: string | null; workspace: { id: string } }>;

/** An organisation's reply in a round, with its case and the organisation locked, by whom it is dealt with and how. */
export type AtReply = Readonly<{
  tx: Tx;
  workspaceId: string;
  now: Date;
  by: Answering;
  way: ReplyWay;
  /** Whether who answers may send the reply, or only prepare it. */
  mayConfirm: boolean;
  /** Who asks, and the language of what is written to those outside it. */
  association: string;
  language: "sv" | "en";
  case: Case;
  round: Round;
  addressee: RoundAddressee;
  /** What a letter calls the page where the reply is read: its path. */
  path: string;
}>;

/** A way in to a reply. `enter` does an act there, once for the same key; it refuses one who may not come in. */
export type ReplyDoor = Readonly<{ now: Date; enter: <T>(act: string, work: (at: AtReply) => Promise<T>) => Promise<T> }>;

/**
 * By a signed link, without an account: to one organisation's reply in one round. A link that has expired, been revoked or
 * never was is refused alike (`reply.linkVoid`).
 */
export function linkDoor({ now, idempotencyKey }: LinkContext, token: string): ReplyDoor {
  return {
    now,
    enter: async (act, work) => {
      const workspaceId = await workspaceOfReplyLink(token);
      const link = workspaceId && (await inTransaction(workspaceId, (tx) => findReplyLink(tx, workspaceId, token, now)));
      if (!link) throw new Refused("reply.linkVoid");
      return once({ workspaceId, doerId: link.linkId, act, now, idempotencyKey }, async (tx) => {
        const place = await lockPlace(tx, workspaceId, link.addresseeId);
        // Asked again under the lock: it may have been revoked meanwhile.
        const held = await findReplyLink(tx, workspaceId, token, now);
        if (!held || !place) throw new Refused("reply.linkVoid");
        const { name, email, mayConfirm } = held;
        return work({ tx, workspaceId, now, ...place, way: "link", mayConfirm, path: `/reply/${token}`, by: { personId: null, name, email, workspace: { id: workspaceId } } });
      });
    },
  };
}

/** Signed in, as one who answers for the organisation. Refuses all others: those whom the matter doesn't reach as of what isn't there (`reply.unknown`). */
export function accountDoor(context: ActContext, addresseeId: string, policy: Extract<Act, "reply.prepare" | "reply.confirm">): ReplyDoor {
  return signedIn(context, addresseeId, policy, "account");
}

/** By the secretary, of a reply that came on paper. */
export function paperDoor(context: ActContext, addresseeId: string): ReplyDoor {
  return signedIn(context, addresseeId, "reply.record", "paper");
}

function signedIn(context: ActContext, addresseeId: string, policy: Act, way: ReplyWay): ReplyDoor {
  const { now } = context;
  return {
    now,
    enter: (act, work) =>
      perform(context, act, async (tx, actor) => {
        const workspaceId = actor.workspace.id;
        const place = await lockPlace(tx, workspaceId, addresseeId);
        if (!place) throw new Refused("reply.unknown");
        const subject = { workspaceId, organisationId: place.addressee.organisationId, secrecyGround: place.case.secrecy?.ground ?? null };
        if (!may(actor, "round.read", subject)) throw new Refused("reply.unknown");
        accepted(can(actor, policy, subject));
        // The secretary has the paper in their hand: no receipt is written.
        const email = way === "paper" ? null : (await loadPersonHere(tx, workspaceId, actor.personId)).email;
        const by = { personId: actor.personId, name: actor.name, email, workspace: actor.workspace };
        return work({ tx, workspaceId, now, ...place, way, mayConfirm: true, path: `/${actor.workspace.slug}/replies/${addresseeId}`, by });
      }),
  };
}

/** The place where one that is asked answers, with its case locked, as every act on its rounds has it: two who write on the same reply come one after the other. */
async function lockPlace(tx: Tx, workspaceId: string, addresseeId: string): Promise<Pick<AtReply, "association" | "language" | "case" | "round" | "addressee"> | null> {
  const asking = await whoAsks(tx, workspaceId, addresseeId);
  const held = asking && (await lockCase(tx, workspaceId, asking.caseId));
  if (!held) return null;
  const stored = await roundAsking(tx, workspaceId, addresseeId);
  const addressee = stored?.round.addressees.find(({ id }) => id === addresseeId);
  if (!stored || !addressee) return null;
  const language = asking.language === "en" ? "en" : "sv";
  return { association: asking.association, language, case: held.case, round: stored.round, addressee };
}
