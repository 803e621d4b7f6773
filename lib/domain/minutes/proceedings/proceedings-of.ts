import { canonicalJson } from "#lib/domain/audit/event.ts";
import type { RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { standsInMinutes } from "#lib/domain/reservation/announce.ts";
import { toldDivisions } from "./divisions.ts";
import { toldMotions } from "./motions.ts";
import { namingOf, toldParticipant } from "./naming.ts";
import type { Proceedings, ProseSection, ToldPerson, ToldRemarks } from "./proceedings.ts";
import { toldQuestions } from "./questions.ts";

type Recorded = Pick<Extract<RecordedItem, { withheld: false }>, "proposals" | "treatment" | "remarks" | "notParticipating">;

/**
 * How an item was decided, as the minutes tell it: motions that weren't withdrawn, how they were put, how it was voted,
 * who took no part, reserved or had something written (KL 5:66–67). Of one that was decided without motions and votes
 * there is nothing to tell but the decision.
 */
export function proceedingsOf({ proposals, treatment, remarks, notParticipating }: Recorded, presence: Presence): Proceedings {
  const motions = treatment.matter.motions.filter((motion) => motionState(motion) === "recorded");
  const naming = namingOf(proposals, motions, treatment.matter);
  return {
    motions: toldMotions(motions, proposals, presence, naming),
    questions: toldQuestions(treatment, motions, naming),
    divisions: toldDivisions(treatment, presence, naming),
    remarks: toldRemarks({ remarks, notParticipating }, presence),
  };
}

/** Bodies have no rule of their own that admits statements, so the chair's leave is what counts. */
export const rulesAdmitStatements = false;

function toldRemarks({ remarks, notParticipating }: Pick<Recorded, "remarks" | "notParticipating">, { participants }: Presence): ToldRemarks {
  const people = (ids: readonly string[]): readonly ToldPerson[] =>
    ids.flatMap((id) => participants.find((participant) => participant.id === id) ?? []).map(toldParticipant);
  return {
    notParticipating: people(notParticipating.map(({ participantId }) => participantId)),
    remarks: remarks
      .filter((remark) => standsInMinutes(remark, rulesAdmitStatements))
      .map(({ kind, participantIds, text }) => ({ kind, by: people(participantIds), text })),
  };
}

/** Tells whether there is anything to write in a section. */
export function isTold(proceedings: Proceedings, section: ProseSection): boolean {
  if (section !== "remarks") return proceedings[section].length > 0;
  const { notParticipating, remarks } = proceedings.remarks;
  return notParticipating.length > 0 || remarks.length > 0;
}

/**
 * What a section is written from, as one text: what a digest is taken of, so that it shows when the record has changed
 * since the section was put in other words. How the words are chosen doesn't touch it.
 */
export function recordOfSection(proceedings: Proceedings, section: ProseSection): string {
  return canonicalJson(proceedings[section]);
}
