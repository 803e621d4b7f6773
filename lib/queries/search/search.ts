import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { readParagraphReference } from "#lib/domain/paragraph/read-reference.ts";
import { may } from "#lib/policy/can.ts";
import { asWords } from "../case/search-words.ts";
import { reachOf } from "../reach.ts";
import { type FoundCase, findCases } from "./find-cases.ts";
import { type FoundBody, type FoundMeeting, type FoundPerson, findBodies, findMeetings, findPeople } from "./find-named.ts";
import { type FoundParagraph, findParagraphs, paragraphsReferredTo } from "./find-paragraphs.ts";

/** What was found, by kind. `jumps` are the §§ and the cases that were asked for by their number. */
export type Found = Readonly<{
  jumps: Readonly<{ cases: readonly FoundCase[]; paragraphs: readonly FoundParagraph[] }>;
  cases: readonly FoundCase[];
  paragraphs: readonly FoundParagraph[];
  meetings: readonly FoundMeeting[];
  people: readonly FoundPerson[];
  bodies: readonly FoundBody[];
}>;

/** Asks for what is sought. `months` are the names of the months from January in the reader's language. */
export type Sought = Readonly<{ text: string; months: readonly string[] }>;

const nothing: Found = { jumps: { cases: [], paragraphs: [] }, cases: [], paragraphs: [], meetings: [], people: [], bodies: [] };

/**
 * Searches all that the actor may read in the workspace: cases, §§ with their decisions, meetings, people and bodies. A
 * reference to a § ("§ 18 2010") or a whole registration number leads straight there. Null for one who may not read.
 */
export async function search(actor: Actor, { text, months }: Sought, now: Date): Promise<Found | null> {
  const workspaceId = actor.workspace.id;
  const isInsider = (["case.list", "decision.list", "meeting.list", "members.read"] as const).every((act) => may(actor, act, { workspaceId }));
  if (!isInsider) return null;

  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, now);
    const reference = readParagraphReference(text);
    if (reference) {
      const paragraphs = await paragraphsReferredTo(tx, workspaceId, reference, reach);
      return { ...nothing, jumps: { cases: [], paragraphs } };
    }
    const words = asWords(text);
    if (words === "") return nothing;
    const cases = await findCases(tx, workspaceId, text, words, reach);
    const isAskedFor = ({ registrationNumber }: FoundCase) => registrationNumber.toLowerCase() === text.toLowerCase();
    return {
      jumps: { cases: cases.filter(isAskedFor), paragraphs: [] },
      cases: cases.filter((found) => !isAskedFor(found)),
      paragraphs: await findParagraphs(tx, workspaceId, text, words, reach),
      meetings: await findMeetings(tx, workspaceId, words, months),
      people: await findPeople(tx, workspaceId, words),
      bodies: await findBodies(tx, workspaceId, words),
    };
  });
}
