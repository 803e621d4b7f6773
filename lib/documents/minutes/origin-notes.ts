import { type ClauseOrigin, originsOf } from "#lib/domain/decision/origins.ts";
import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { namingOf } from "#lib/domain/minutes/proceedings/naming.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import type { WordRun } from "#lib/domain/text/word-diff.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameWords, proposalWords, proseOf, type Prose } from "./proceedings/prose.ts";

/** Where an adopted clause came from, in a sentence, and where it reads otherwise than it was sent out, how. */
export type OriginNote = { readonly from: string; readonly words: readonly WordRun[] | null };

/** By the id of the clause. */
export type OriginNotes = Readonly<Record<string, OriginNote>>;

/** Where each adopted clause of a meeting came from. Of what was decided with nothing proposed or moved there is nothing to say. */
export function originNotes({ items, body }: MeetingRecord, language: Language): OriginNotes {
  const prose = proseOf(body, language);
  const told = items.filter((item) => !item.withheld).flatMap((item) => notesOf(item, prose));
  return Object.fromEntries(told);
}

function notesOf(item: Extract<RecordedItem, { withheld: false }>, prose: Prose): [string, OriginNote][] {
  const motions = item.treatment.matter.motions.filter((motion) => motionState(motion) === "recorded");
  if (item.proposals.length + motions.length === 0) return [];
  const naming = namingOf(item.proposals, motions, item.treatment.matter);
  const motionName = (id: string) => nameWords(naming.option(`motion:${id}`), prose);
  return item.decisions
    .flatMap((decision) => originsOf(decision, item.treatment))
    .filter(({ change }) => change.after !== null)
    .map((origin) => {
      const isChanged = origin.from?.kind === "proposal" && origin.change.before?.clause.text !== origin.change.after?.clause.text;
      return [origin.change.id, { from: sentenceOf(origin, isChanged), words: isChanged ? origin.change.words : null }];
    });

  function sentenceOf({ from, changedBy }: ClauseOrigin, isChanged: boolean): string {
    const words = translator(prose.language, "proceedings");
    if (!from) return words("origin.byHand");
    if (from.kind === "motion") return words("origin.motion", { motion: motionName(from.motionId) });
    const proposal = proposalWords(naming.proposal(from.versionId), prose);
    if (changedBy) return words("origin.changedBy", { proposal, motion: motionName(changedBy) });
    return isChanged ? words("origin.changed", { proposal }) : words("origin.same", { proposal });
  }
}
