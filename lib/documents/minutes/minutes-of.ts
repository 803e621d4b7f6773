import { whoSigns } from "#lib/domain/approval/signatories.ts";
import { definiteName } from "#lib/domain/body/body.ts";
import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";
import type { Minutes, SignatureLine } from "#lib/domain/minutes/minutes.ts";
import { sittingsOf } from "#lib/domain/meeting/sittings.ts";
import { meetingState } from "#lib/domain/meeting/meeting.ts";
import { paragraphsInWords } from "#lib/domain/paragraph/in-words.ts";
import { attendanceList } from "#lib/domain/presence/attendance-list.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { decidingMember, otherParticipant } from "./attendance-of.ts";
import { entriesOf } from "./entries-of.ts";

/**
 * The minutes of a meeting out of what has been recorded of it, in the language given. A draft until it is approved.
 * The cover, the §§ and the signature lines follow the customary order (DOMAIN.md §1, seed 002).
 */
export function minutesOf(record: MeetingRecord, language: Language): Minutes {
  const words = translator(language, "minutes");
  const { meeting, body, presence } = record;
  const { deciding, others } = attendanceList(presence, language);
  return {
    language,
    draft: true,
    asOf: record.changedAt,
    association: record.association,
    body: { name: body.name, definite: definiteName(body) },
    title: words("title"),
    subtitle: words("subtitle", { body: body.name, association: record.association }),
    place: meeting.place,
    sittings: sittingsOf(meeting).map((sitting, place, all) => ({
      ...sitting,
      // The end of a meeting that goes on is only planned.
      to: meetingState(meeting) === "open" && place === all.length - 1 ? null : sitting.to,
      adjournments: [...sitting.adjournments],
    })),
    deciding: deciding.map((line) => decidingMember(line, words)),
    others: others.map((line) => otherParticipant(line, words)),
    adjusters: adjustersOf(record).map(({ name }) => name),
    signatures: signaturesOf(record),
    pages: { start: record.firstPage.number, throughYear: body.rules.paginationThroughYear },
    entries: entriesOf(record, language),
  };
}

/** The minutes in the workspace's language as they stand now: a draft until they are approved. */
export function minutesAsTheyStand(record: MeetingRecord, { state }: { readonly state: string }): Minutes {
  return { ...minutesOf(record, record.language), draft: state !== "approved" };
}

function adjustersOf({ meeting, presence }: MeetingRecord): readonly Participant[] {
  return meeting.adjusterIds.flatMap((id) => presence.participants.find((participant) => participant.id === id) ?? []);
}

/** Secretary, chair and adjusters; where several have chaired, each signs for the §§ that they chaired. */
function signaturesOf({ meeting, presence, paragraphs }: MeetingRecord): SignatureLine[] {
  const numbers = paragraphs.map(({ number }) => number);
  return whoSigns(meeting, presence, numbers).map(({ capacity, name, paragraphs: own }) => ({
    capacity,
    name,
    span: own && paragraphsInWords(own, numbers),
  }));
}
