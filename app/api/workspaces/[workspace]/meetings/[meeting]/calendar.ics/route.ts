import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { meetingCalendar } from "#lib/documents/calendar/meeting-calendar.ts";
import { calendarEntry } from "#lib/queries/meeting/calendar-meeting.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

/** Sends the meeting for a calendar (RFC 5545). 404 for what may not be read. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting: id } = await params;
  const actor = await currentActor(workspace);
  const entry = actor && z.uuid().safeParse(id).success ? await calendarEntry(actor, id) : null;
  if (!actor || !entry) return new Response(null, { status: 404 });

  const { bodyName, sittings, ...meeting } = entry;
  const calendar = meetingCalendar({
    language: "sv",
    id,
    title: `${bodyName}, ${actor.workspace.name}`,
    sittings: sittings.map(({ date, from, to }) => ({ date, from, to })),
    ...meeting,
  });
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="sammantrade-${sittings[0]?.date ?? ""}.ics"`,
      "Cache-Control": "private, no-cache",
    },
  });
}
