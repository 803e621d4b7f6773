import { loadAgenda, saveAgenda } from "#lib/data/agenda.ts";
import { fixNewestVersions } from "#lib/data/proposal.ts";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { pinVersions, unpinnedOn } from "#lib/domain/agenda/pin.ts";
import type { AuditFacts } from "#lib/domain/audit/event.ts";
import { accepted, type Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting } from "../room/at-meeting.ts";

type AtAgendaAct = Readonly<{
  act: string;
  meetingId: string;
  itemId: string;
  /** "recording" for what the body does at the meeting itself. */
  during?: "writing" | "recording";
  facts?: AuditFacts;
  /** What is kept with the item once it stands on the agenda. */
  afterwards?: (at: AtMeeting) => Promise<void>;
}>;

/**
 * Runs an act on one item of an agenda: applies the rule to the agenda as it stands, saves what it changed, and tells
 * the audit the item with its title. A secret item that is taken away leaves no title behind, since nothing would say
 * any longer whom it may reach.
 */
export async function atAgenda(
  context: ActContext,
  { act, meetingId, itemId, during = "writing", facts, afterwards }: AtAgendaAct,
  rule: (agenda: Agenda, at: AtMeeting) => Agenda | Refused | Promise<Agenda | Refused>,
): Promise<{ itemId: string }> {
  return atMeeting(context, { act, meetingId, policy: "agenda.edit", during }, async (at) => {
    const before = await loadAgenda(at.tx, at.workspaceId, meetingId);
    const after = await pinnedWhenOpen(accepted(await rule(before, at)), at);
    await saveAgenda(at.tx, at.workspaceId, meetingId, before, after);
    await afterwards?.(at);
    const [was, is] = [itemIn(before, itemId), itemIn(after, itemId)];
    const told = is ?? was;
    const isHidden = !is && was?.secrecyGround;
    return {
      value: { itemId },
      subject: { type: "item", id: itemId },
      caseId: told?.caseId ?? null,
      facts: isHidden ? { hidden: "yes", ...facts } : { title: told?.title ?? "", hidden: "no", ...facts },
      before: was,
      after: is,
    };
  });
}

/** What comes onto the agenda of a meeting that is open is before it as it reads at that moment. */
async function pinnedWhenOpen(agenda: Agenda, { tx, workspaceId, meeting, now }: AtMeeting): Promise<Agenda> {
  const unpinned = meeting.opened ? unpinnedOn(agenda) : [];
  return unpinned.length > 0 ? pinVersions(agenda, await fixNewestVersions(tx, workspaceId, unpinned, now)) : agenda;
}

function itemIn({ items }: Agenda, itemId: string): AgendaItem | undefined {
  return items.find(({ id }) => id === itemId);
}
