import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { isEmptyText } from "#lib/domain/text/plain-text.ts";
import type { Found } from "./found.ts";
import { decidedItems, itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";

/** Each item for itself: that it is named, numbered, treated and told of, and that the body could decide it. */
export function itemsAndProse(record: LintRecord): readonly Found[] {
  return [...itemsSeen(record).flatMap((seen) => itemItself(record, seen)), ...withoutQuorum(record), ...proseOutdated(record)];
}

function itemItself({ items }: LintRecord, { item, at, called }: SeenItem): readonly Found[] {
  const place = { itemId: item.id };
  const found: Found[] = [];
  const isTreated = at.treatedFrom !== null || item.decisions.length > 0;
  const isTold = !isEmptyText(item.text) || item.listed.length > 0 || item.decisions.length > 0;
  if (item.title.trim() === "") found.push({ code: "titleMissing", place, facts: { position: items.indexOf(item) + 1 } });
  if (!isTreated && at.number === null) found.push({ code: "itemNotTreated", place, facts: { item: called } });
  if (isTreated && at.number === null) found.push({ code: "numberMissing", place, facts: { item: called } });
  if ((isTreated || at.number !== null) && !isTold) found.push({ code: "itemEmpty", place, facts: { item: called } });
  return found;
}

/** A decision without enough members there to take it. What is decided per capsulam has no meeting to be at. */
function withoutQuorum(record: LintRecord): readonly Found[] {
  if (record.meeting.form === "perCapsulam") return [];
  return decidedItems(record).flatMap(({ item, at, called }): readonly Found[] => {
    const { held, present, required } = quorumOn(record.presence, at);
    return held ? [] : [{ code: "noQuorum", place: { itemId: item.id }, facts: { item: called, present, required } }];
  });
}

function proseOutdated(record: LintRecord): readonly Found[] {
  const outdated = record.proseOverrides.filter(({ digestThen, digestNow }) => digestThen !== digestNow);
  return itemsSeen(record)
    .filter(({ item }) => outdated.some(({ itemId }) => itemId === item.id))
    .map(({ item, called }) => ({ code: "proseOutdated", place: { itemId: item.id, isProse: true }, facts: { item: called } }));
}
