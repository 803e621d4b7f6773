import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";

/** What a file of the minutes is called, without its ending: "protokoll-styrelsen-2010-04-22". */
export function minutesFileName({ body, meeting }: MeetingRecord): string {
  const name = body.name.toLowerCase().normalize("NFD").replace(/[̀-ͯ]/g, "").replace(/[^a-z0-9]+/g, "-");
  return `protokoll-${name}-${stockholmDay(meeting.startsAt)}`;
}
