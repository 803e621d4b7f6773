import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { loadTrees } from "#lib/data/clause-tree.ts";
import { loadMemberships } from "#lib/data/membership.ts";
import { roundSource } from "#lib/data/round-source.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { membershipsOn } from "#lib/domain/membership/membership.ts";
import type { OrganisationKind } from "#lib/domain/organisation/organisation.ts";
import type { RoundKind } from "#lib/domain/recommendation/round.ts";
import { may } from "#lib/policy/can.ts";

/** What a case has to ask about: an approved § that recommends, or a proposal that isn't decided. */
export type ToAskAbout = Readonly<{ treeId: string }> & (Readonly<{ kind: "recommendation"; number: number }> | Readonly<{ kind: "consultation" }>);

/** What rounds can be planned about in a case, for one who may: what no open round asks about. */
export async function roundsToPlan(actor: Actor, caseId: string): Promise<ToAskAbout[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "round.plan", { workspaceId })) return [];
  return inTransaction(workspaceId, async (tx) => {
    const decisions = await tx.decision.findMany({
      where: { workspaceId, item: { caseId }, treeId: { not: null }, outcome: { in: ["adopted", "adoptedWithChanges"] } },
      orderBy: { recordedAt: "asc" },
      select: { treeId: true, itemId: true },
    });
    const facts = await dispatchFactsOf(tx, workspaceId, decisions.map(({ itemId }) => itemId));
    const trees = await loadTrees(tx, workspaceId, decisions.flatMap(({ treeId }) => treeId ?? []));
    const recommending = decisions.flatMap(({ treeId, itemId }): ToAskAbout[] => {
      const paragraph = facts.get(itemId);
      const recommends = flatten(trees.get(treeId ?? "") ?? []).some(({ clause }) => clause.act === "recommend");
      return treeId && paragraph?.approvedAt && recommends ? [{ kind: "recommendation", treeId, number: paragraph.number }] : [];
    });
    const open = await tx.round.findMany({ where: { workspaceId, caseId, closedAt: null }, select: { treeId: true } });
    const isNew = ({ treeId }: { treeId: string }) => !open.some((round) => round.treeId === treeId);
    if (decisions.length > 0) return recommending.filter(isNew);
    const proposals = await tx.proposal.findMany({
      where: { workspaceId, caseId, withdrawnAt: null },
      orderBy: { position: "asc" },
      select: { versions: { orderBy: { number: "desc" }, take: 1, select: { treeId: true } } },
    });
    return proposals.flatMap(({ versions }) => versions.map(({ treeId }): ToAskAbout => ({ kind: "consultation", treeId }))).filter(isNew);
  });
}

/** An organisation that can be asked. */
export type OrganisationToAsk = Readonly<{ id: string; name: string; kind: OrganisationKind; county: string | null; isMember: boolean }>;

export type PlanPage = Readonly<{
  kind: RoundKind;
  clauses: readonly Clause[];
  organisations: readonly OrganisationToAsk[];
  /** Those whom the clauses are addressed to. */
  suggestedIds: readonly string[];
  today: string;
}>;

/** What a round about a tree of the case is planned with; null where there is no such tree, or one who may not plan. */
export async function planPage(actor: Actor, caseId: string, treeId: string, now: Date): Promise<PlanPage | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "round.plan", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const source = await roundSource(tx, workspaceId, caseId, treeId);
    if (!source) return null;
    const today = stockholmDay(now);
    const memberIds = new Set(membershipsOn(await loadMemberships(tx, workspaceId), today).map(({ organisationId }) => organisationId));
    const rows = await tx.organisation.findMany({ where: { id: { not: actor.workspace.organisationId } }, select: { id: true, name: true, kind: true, countyName: true } });
    const organisations = rows
      .map(({ id, name, kind, countyName }) => ({ id, name, kind, county: countyName, isMember: memberIds.has(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
    const known = new Set(organisations.map(({ id }) => id));
    const suggested = flatten(source.clauses).flatMap(({ clause }) => clause.addressees.flatMap((addressee) => addressedTo(addressee, memberIds)));
    return { kind: source.kind, clauses: source.clauses, organisations, suggestedIds: [...new Set(suggested)].filter((id) => known.has(id)), today };
  });
}

function addressedTo(addressee: Addressee, memberIds: ReadonlySet<string>): readonly string[] {
  if (addressee.kind === "members") return [...memberIds];
  return addressee.kind === "organisation" ? [addressee.organisationId] : [];
}
