import type { Answer } from "./answer.ts";

/**
 * Who decided what is answered: a body of the organisation's own with its §, someone the power is delegated to, or an
 * official without a §. `on` is the day of it; what isn't known of number and § is "".
 */
export type Decided = {
  readonly by: "body" | "delegate" | "official";
  /** The body's name, or the delegate's or official's title. */
  readonly name: string;
  readonly on: string;
  readonly paragraph: string;
  readonly registrationNumber: string;
};

export const decidedBys = ["body", "delegate", "official"] as const satisfies readonly Decided["by"][];

/** How a reply came in: by one signed in, by a signed link, or on paper, recorded by the secretary. */
export const replyWays = ["account", "link", "paper"] as const;
export type ReplyWay = (typeof replyWays)[number];

/**
 * An organisation's reply, in one of its versions: a later one takes its place and the earlier stay. `receivedOn` is the
 * day it came, on paper or here. With the organisation's own extract (`evidenceId`, a document) it is evidenced (styrkt),
 * without it stated (uppgiven).
 */
export type Reply = {
  readonly id: string;
  readonly addresseeId: string;
  readonly number: number;
  readonly answers: readonly Answer[];
  readonly decided: Decided;
  /** The day the decision got legal force, as the organisation says; null where it hasn't, or has none to get. */
  readonly legalForceOn: string | null;
  readonly evidenceId: string | null;
  readonly receivedOn: string;
  readonly way: ReplyWay;
  /** Who confirmed it for the organisation; on paper, who signed the letter. */
  readonly confirmedBy: string;
  /** Who had prepared it, where that was another. */
  readonly preparedBy: string | null;
  /** Who wrote it here: the person, or null where it came by a link. `at` is the moment. */
  readonly recorded: { readonly personId: string | null; readonly at: Date };
};

/** What a person has judged of a proviso: whether an endorsement with it counts (DOMAIN.md §3). The latest one counts. */
export type ProvisoJudgement = {
  readonly replyId: string;
  readonly clauseId: string;
  readonly accepted: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** The version that counts of an organisation's replies; null where it hasn't answered. */
export function currentReply<R extends Pick<Reply, "number">>(replies: readonly R[]): R | null {
  return replies.reduce<R | null>((latest, reply) => (latest && latest.number > reply.number ? latest : reply), null);
}

/** Whether a proviso is accepted as things stand; null where nobody has said. */
export function provisoAccepted(judgements: readonly ProvisoJudgement[], replyId: string, clauseId: string): boolean | null {
  return judgements.findLast((each) => each.replyId === replyId && each.clauseId === clauseId)?.accepted ?? null;
}
