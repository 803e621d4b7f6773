import { loadAgenda } from "#lib/data/agenda.ts";
import { versionsOf } from "#lib/data/approval.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting, type Told } from "../room/at-meeting.ts";

/** What an act on the extract of a § has at hand: its item, and all versions of its meeting, which is locked. */
export type AtParagraph = AtMeeting & Readonly<{ number: number; item: AgendaItem; versions: readonly MinutesVersion[] }>;

/** Runs an act on the extract of one § of a meeting; told of in the history of its case too. Refuses a number without a §. */
export async function atParagraph<T>(
  context: ActContext,
  { act, meetingId, number, policy }: { act: string; meetingId: string; number: number; policy: Act },
  work: (at: AtParagraph) => Promise<Told<T>>,
): Promise<T> {
  return atMeeting(context, { act, meetingId, policy, during: "any" }, async (at) => {
    const item = await findItem(at, number);
    const told = await work({ ...at, number, item, versions: await versionsOf(at.tx, at.workspaceId, meetingId) });
    return { subject: { type: "item", id: item.id }, caseId: item.caseId, ...told, facts: { number, itemId: item.id, ...told.facts } };
  });
}

/** The item of a § by its number; refuses a number without one. */
export async function findItem({ tx, workspaceId, meeting }: AtMeeting, number: number): Promise<AgendaItem> {
  const { paragraphs } = await loadParagraphs(tx, workspaceId, meeting);
  const itemId = paragraphs.find((each) => each.number === number && each.state === "given")?.itemId;
  const item = (await loadAgenda(tx, workspaceId, meeting.id)).items.find(({ id }) => id === itemId);
  if (!item) throw new Refused("approval.unknownParagraph", { number });
  return item;
}
