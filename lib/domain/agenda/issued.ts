import { Refused } from "#lib/domain/refused.ts";
import type { Agenda, CalledTo, IssuedItem } from "./agenda.ts";
import type { AgendaItem, ItemProposal } from "./item.ts";

/**
 * Numbers the agenda as it now stands and keeps it as sent, with when and where it calls to. Refuses an empty one, and
 * one that differs in nothing from the last.
 */
export function issueAgenda(agenda: Agenda, calledTo: CalledTo, act: { readonly by: string; readonly at: Date }): Agenda | Refused {
  if (agenda.items.length === 0) return new Refused("agenda.empty");
  const differs = differsFromIssued(agenda).length > 0 || callDiffers(agenda, calledTo).length > 0;
  if (agenda.issued.length > 0 && !differs) return new Refused("agenda.alreadySentSo");
  const { startsAt, endsAt, place, distanceAddress } = calledTo;
  const called = { startsAt, endsAt, place, distanceAddress };
  const issued = { number: agenda.issued.length + 1, ...act, calledTo: called, items: agenda.items.map(asIssued) };
  return { ...agenda, issued: [...agenda.issued, issued] };
}

export type CallDifference = "time" | "place" | "distanceAddress";

/** In what the meeting's time and place differ from those last called to; nothing when none has been sent. */
export function callDiffers(agenda: Pick<Agenda, "issued">, now: CalledTo): readonly CallDifference[] {
  const was = agenda.issued.at(-1)?.calledTo;
  if (!was) return [];
  const isSameTime = was.startsAt.getTime() === now.startsAt.getTime() && was.endsAt.getTime() === now.endsAt.getTime();
  const differences: readonly (CallDifference | false)[] = [
    !isSameTime && "time",
    was.place !== now.place && "place",
    was.distanceAddress !== now.distanceAddress && "distanceAddress",
  ];
  return differences.filter((difference) => difference !== false);
}

export type AgendaDifference = {
  readonly itemId: string;
  readonly title: string;
  readonly change: "added" | "removed" | "withdrawn" | "restored" | "moved" | "retitled" | "presenter" | "proposals" | "documents";
};

/**
 * How the agenda differs from the one that was last sent, item by item in the agenda's order and last what is gone;
 * empty when it is the same, or when none has been sent. Of the items that changed order, the fewest are said to have moved.
 */
export function differsFromIssued(agenda: Agenda): readonly AgendaDifference[] {
  const sent = agenda.issued.at(-1)?.items;
  if (!sent) return [];
  const now = agenda.items.map(asIssued);
  const before = new Map(sent.map((item) => [item.itemId, item]));
  const inPlace = longestInOrder(now.filter(({ itemId }) => before.has(itemId)).map(({ itemId }) => sent.indexOf(before.get(itemId)!)));

  const changed = now.flatMap((item) => {
    const was = before.get(item.itemId);
    const changes = was ? changesOf(was, item, !inPlace.has(sent.indexOf(was))) : (["added"] as const);
    return changes.map((change) => ({ itemId: item.itemId, title: item.title, change }));
  });
  const gone = sent.filter(({ itemId }) => !now.some((item) => item.itemId === itemId));
  return [...changed, ...gone.map(({ itemId, title }) => ({ itemId, title, change: "removed" as const }))];
}

function changesOf(was: IssuedItem, now: IssuedItem, isMoved: boolean): readonly AgendaDifference["change"][] {
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  const changes: readonly (AgendaDifference["change"] | false)[] = [
    now.isWithdrawn && !was.isWithdrawn && "withdrawn",
    was.isWithdrawn && !now.isWithdrawn && "restored",
    isMoved && "moved",
    now.title !== was.title && "retitled",
    now.presenter !== was.presenter && "presenter",
    !same(now.proposals.map(versionOf), was.proposals.map(versionOf)) && "proposals",
    !same(now.documentIds, was.documentIds) && "documents",
  ];
  return changes.filter((change) => change !== false);
}

function versionOf({ proposalId, versionId }: ItemProposal): string {
  return `${proposalId}/${versionId ?? ""}`;
}

/** The numbers of a longest run that is in rising order: what can stay when the others are moved. */
function longestInOrder(places: readonly number[]): ReadonlySet<number> {
  const endingAt: number[][] = [];
  for (const place of places) {
    const before = endingAt.filter((run) => run.at(-1)! < place).reduce((best, run) => (run.length > best.length ? run : best), []);
    endingAt.push([...before, place]);
  }
  return new Set(endingAt.reduce((best, run) => (run.length > best.length ? run : best), []));
}

function asIssued(item: AgendaItem): IssuedItem {
  const { id: itemId, kind, title, presenter, proposals, documentIds } = item;
  return { itemId, kind, title, presenter, proposals, documentIds, isWithdrawn: item.withdrawn !== null };
}
