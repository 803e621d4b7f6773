import { presentWhenDecided, recusalFrom } from "#lib/domain/presence/present.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { membersFor, type ReasonAgainstServing, reasonsAgainstServing } from "#lib/domain/presence/serving.ts";
import type { LintCode } from "./codes.ts";
import type { Found } from "./found.ts";
import { calledTogether, decidedItems, itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";

/** Who served when, where the record is in doubt, and whether those who approve the minutes were there. */
export function comingAndGoing(record: LintRecord): readonly Found[] {
  if (record.meeting.form === "perCapsulam") return [];
  return [...record.presence.participants.flatMap((participant) => service(record, participant)), ...adjusters(record)];
}

/** What is told of a participant's service, and the reason that it is read from. */
const doubts: readonly (readonly [LintCode, ReasonAgainstServing["reason"]])[] = [
  ["servingUnknown", "timesUnknown"],
  ["cameBack", "mayNotResume"],
  ["substituteBesideMember", "memberServes"],
  ["twoSubstitutes", "anotherServes"],
  ["substituteForTwo", "servesForTwo"],
];

/** Each doubt once for a participant, with the §§ where it stands. It must be all that hinders: the absent need no doubts. */
function service(record: LintRecord, participant: Participant): readonly Found[] {
  return doubts.flatMap(([code, doubt]): readonly Found[] => {
    const items = decidedItems(record).filter((seen) => isInDoubt(record, participant, seen, doubt));
    if (items.length === 0) return [];
    const place = { participantId: participant.id, itemId: items[0]!.item.id };
    return [{ code, place, facts: { name: participant.name, items: calledTogether(items) } }];
  });
}

function isInDoubt({ presence }: LintRecord, participant: Participant, { at }: SeenItem, doubt: ReasonAgainstServing["reason"]): boolean {
  const isSubstituteAtRest = participant.capacity === "substitute" && membersFor(presence, participant, at).length === 0;
  const reasons = reasonsAgainstServing(presence, participant, at).map(({ reason }) => reason);
  return !isSubstituteAtRest && reasons.length === 1 && reasons[0] === doubt;
}

/** Those who approve the minutes can only vouch for what they were there for. */
function adjusters(record: LintRecord): readonly Found[] {
  const { meeting, body, presence } = record;
  const required = body.rules.adjusters;
  const chosen = meeting.adjusterIds.length;
  const tooFew: readonly Found[] = chosen < required ? [{ code: "adjustersMissing", place: {}, facts: { chosen, required } }] : [];
  const present = presence.participants.filter(({ id }) => meeting.adjusterIds.includes(id));
  return [...tooFew, ...present.flatMap((adjuster) => away(record, adjuster))];
}

function away(record: LintRecord, adjuster: Participant): readonly Found[] {
  const place = { participantId: adjuster.id };
  if (!adjuster.present) return [{ code: "adjusterAbsent", place, facts: { name: adjuster.name } }];
  const numbered = itemsSeen(record).filter(({ at }) => at.number !== null);
  const missed = numbered.filter(({ at }) => {
    const hasLeft = recusalFrom(adjuster, at) !== undefined && !record.presence.rules.recusedMayStay;
    return hasLeft || presentWhenDecided(record.presence, adjuster, at) === "no";
  });
  return missed.length === 0 ? [] : [{ code: "adjusterAbsentFrom", place, facts: { name: adjuster.name, items: calledTogether(missed) } }];
}
