import { motionState } from "#lib/domain/motion/motion.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Found } from "./found.ts";
import { itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";
import { participantWho } from "./motions-and-questions.ts";

/** One who is recused takes no part: neither moves nor reserves, and was there to be recused. Votes are looked at by `votes`. */
export function recusals(record: LintRecord): readonly Found[] {
  return itemsSeen(record).flatMap((seen) =>
    record.presence.participants
      .filter((participant) => recusalFrom(participant, seen.at))
      .flatMap((participant) => [...absent(seen, participant), ...moved(record, seen, participant), ...reserved(seen, participant)]),
  );
}

/** One who wasn't at the meeting has nothing to be recused from: the recusal, or the absence, is a mistake. */
function absent({ item, called }: SeenItem, { id, name, present }: Participant): readonly Found[] {
  return present ? [] : [{ code: "recusedAbsent", place: { itemId: item.id, participantId: id }, facts: { item: called, name } }];
}

function moved({ presence }: LintRecord, { item, called }: SeenItem, participant: Participant): readonly Found[] {
  return item.motions
    .filter((motion) => motionState(motion) === "recorded" && motion.movers.some((mover) => participantWho(presence.participants, mover) === participant))
    .map(({ id }) => ({
      code: "recusedMoved",
      place: { itemId: item.id, motionId: id, participantId: participant.id },
      facts: { item: called, name: participant.name },
    }));
}

function reserved({ item, called }: SeenItem, { id, name }: Participant): readonly Found[] {
  return item.remarks
    .filter(({ kind, withdrawn, participantIds }) => kind === "reservation" && !withdrawn && participantIds.includes(id))
    .map((remark) => ({ code: "recusedReserved", place: { itemId: item.id, remarkId: remark.id, participantId: id }, facts: { item: called, name } }));
}
