import { unknownAddressee } from "#lib/data/clause-tree.ts";
import { type LoadedProposal, lockProposal } from "#lib/data/proposal.ts";
import { servingOnCase } from "#lib/data/serving.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { refuseStale } from "../refuse-stale.ts";

/**
 * Locks the proposal for an act that changes it. Refuses one that does not exist or that the actor may not know of
 * (`proposal.unknown`, the same for both), and an actor who may not write proposals.
 */
export async function writableProposal(tx: Tx, actor: Actor, proposalId: string, now: Date): Promise<LoadedProposal> {
  const proposal = await lockProposal(tx, actor.workspace.id, proposalId);
  if (!proposal) throw new Refused("proposal.unknown");
  await demandWrite(tx, actor, proposal, "proposal.unknown", now);
  return proposal;
}

/** Refuses one who may not write proposals in the case, under `hidden` one who may not even know of it. */
export async function demandWrite(
  tx: Tx,
  actor: Actor,
  { caseId, secrecyGround }: Pick<LoadedProposal, "caseId" | "secrecyGround">,
  hidden: "proposal.unknown" | "proposal.caseUnknown",
  now: Date,
): Promise<void> {
  const workspaceId = actor.workspace.id;
  const servingPersonIds = secrecyGround === null ? [] : await servingOnCase(tx, workspaceId, caseId, stockholmDay(now));
  const subject = { workspaceId, secrecyGround, servingPersonIds };
  if (can(actor, "proposal.read", subject) !== true) throw new Refused(hidden);
  accepted(can(actor, "proposal.write", subject));
}

/**
 * Refuses an edit of what has been saved since (`errors.stale`). A newer version of the proposal is another text, so
 * however often that has been saved, none of it is what was seen (a version that was seen is at least 1).
 */
export async function refuseStaleVersion(
  tx: Tx,
  actor: Actor,
  { id, latest }: LoadedProposal,
  seen: { versionId: string; version: number },
): Promise<void> {
  const version = latest.id === seen.versionId ? latest.version : 0;
  await refuseStale(tx, actor, { id, version }, seen.version);
}

/** Refuses an addressee that is no organisation, or no body of the workspace (`clause.addresseeUnknown`). */
export async function refuseUnknownAddressees(tx: Tx, workspaceId: string, clauses: readonly Clause[]): Promise<void> {
  const unknown = await unknownAddressee(tx, workspaceId, clauses);
  if (unknown) throw new Refused("clause.addresseeUnknown", { name: unknown.name });
}

/** Whose proposal it is, as the history tells it. */
export function proposerFacts(proposal: Pick<LoadedProposal, "origin" | "proposerName">) {
  return { origin: proposal.origin, name: proposal.proposerName ?? "" };
}
