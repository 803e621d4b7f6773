import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { stockholm } from "#lib/documents/calendar/stockholm.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

export type CalendarMeeting = {
  language: Language;
  /** Never changes: by it a calendar knows that it has seen the meeting before. */
  id: string;
  /** Raised at every change, so that a calendar takes the later over the earlier. */
  sequence: number;
  changedAt: Date;
  /** "Styrelsens sammanträde, Kommunförbundet Ådalen". */
  title: string;
  place: string;
  /** Days in Stockholm with clock times; `to` is null when the end is open. */
  sittings: { date: string; from: string; to: string | null }[];
  /** Where the agenda and its documents are read. */
  agendaAddress: string | null;
  cancelled: boolean;
};

/** Gives the meeting as an iCalendar file (RFC 5545), an event for each sitting, in Stockholm's time. */
export function meetingCalendar(meeting: CalendarMeeting): string {
  const t = translator(meeting.language, "minutes");
  const calendar = ical({
    prodId: { company: "Attsats", product: "Attsats", language: meeting.language.toUpperCase() },
    method: meeting.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: stockholm.name, generator: () => stockholm.definition },
  });
  const description = [
    meeting.cancelled ? t("calendar.cancelled") : null,
    meeting.agendaAddress ? t("calendar.agenda", { address: meeting.agendaAddress }) : null,
  ].filter((line) => line !== null);
  meeting.sittings.forEach(({ date, from, to }, i) => {
    calendar.createEvent({
      id: `${meeting.id}${i === 0 ? "" : `-${i + 1}`}@attsats`,
      sequence: meeting.sequence,
      stamp: meeting.changedAt,
      start: moment(date, from),
      end: to === null ? null : moment(date, to),
      timezone: stockholm.name,
      summary: meeting.title,
      location: meeting.place || null,
      description: description.join("\n") || null,
      url: meeting.agendaAddress,
      status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  });
  // The stamp has to be in UTC (RFC 5545 §3.8.7.2); the library writes it as clock time of the event's zone.
  return calendar.toString().replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${utc(meeting.changedAt)}`);
}

function utc(moment: Date): string {
  return moment.toISOString().replace(/\.\d+|[-:]/g, "");
}

function moment(date: string, time: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(stockholm.name);
}
