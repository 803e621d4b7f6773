import type { MeetingForm } from "#lib/domain/meeting/meeting.ts";

/** A meeting under way or to come, as `lib/queries/dashboard` gives it. `notice` is the number of the notice last sent. */
export type ComingMeeting = {
  id: string;
  bodyName: string;
  form: MeetingForm;
  startsAt: Date;
  endsAt: Date;
  place: string;
  distanceAddress: string | null;
  isOpen: boolean;
  notice: number | null;
};

/** A meeting that has been held, with its first and last § number. `day` is "2010-04-22". */
export type HeldMeeting = { id: string; bodyName: string; day: string; first: number; last: number };

/** How much of each kind is new or changed at a meeting since one last looked. */
export type MeetingNews = { items: number; proposals: number; documents: number; motions: number };
