import { loadRound, lockRound, roundOfAddressee, type StoredRound } from "#lib/data/round.ts";
import { roundSource, type RoundSource } from "#lib/data/round-source.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Round, RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { writableCase } from "../case/writable-case.ts";

/**
 * Locks a round's case and then the round, for an act that changes it. Refuses what `writableCase` refuses, a round that
 * isn't there (`round.unknown`), and one in a closed case (`round.caseClosed`).
 */
export async function writableRound(tx: Tx, actor: Actor, roundId: string, act: Act, now: Date): Promise<StoredRound> {
  const workspaceId = actor.workspace.id;
  const seen = await loadRound(tx, workspaceId, roundId);
  if (!seen) throw new Refused("round.unknown");
  await caseForRounds(tx, actor, seen.round.caseId, act, now);
  const stored = await lockRound(tx, workspaceId, roundId);
  if (!stored) throw new Refused("round.unknown");
  return stored;
}

/** As `writableRound`, by one that is asked in it, who is given too. */
export async function writableAddressee(tx: Tx, actor: Actor, addresseeId: string, act: Act, now: Date): Promise<StoredRound & { addressee: RoundAddressee }> {
  const seen = await roundOfAddressee(tx, actor.workspace.id, addresseeId);
  if (!seen) throw new Refused("round.unknownAddressee");
  const stored = await writableRound(tx, actor, seen.round.id, act, now);
  return { ...stored, addressee: addresseeIn(stored.round, addresseeId) };
}

/** Locks a case for an act on its rounds. Refuses what `writableCase` refuses, and a case that is closed (`round.caseClosed`). */
export async function caseForRounds(tx: Tx, actor: Actor, caseId: string, act: Act, now: Date): Promise<void> {
  const stored = await writableCase(tx, actor, caseId, act, now);
  if (stored.case.closing) throw new Refused("round.caseClosed");
}

/** The addressee by its id; refuses one that isn't there (`round.unknownAddressee`). */
export function addresseeIn({ addressees }: Round, addresseeId: string): RoundAddressee {
  const addressee = addressees.find(({ id }) => id === addresseeId);
  if (!addressee) throw new Refused("round.unknownAddressee");
  return addressee;
}

/** What a round in the case can ask about; refuses a tree that is none of the case's (`round.unknownClause`), or can't be asked about any longer. */
export async function sourceOfRound(tx: Tx, workspaceId: string, caseId: string, treeId: string): Promise<RoundSource> {
  const source = await roundSource(tx, workspaceId, caseId, treeId);
  if (!source) throw new Refused("round.unknownClause");
  if (source.kind === "consultation" && source.isWithdrawn) throw new Refused("round.proposalWithdrawn");
  if (source.kind === "recommendation" && !source.isAdopted) throw new Refused("round.notAdopted");
  return source;
}
