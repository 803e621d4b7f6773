import { defaultRules } from "#lib/domain/body/rules.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import type { Adjournment, Meeting } from "#lib/domain/meeting/meeting.ts";
import { planMeeting } from "#lib/domain/meeting/plan-meeting.ts";
import { accepted } from "#lib/domain/refused.ts";

export const board = { id: "board", legalForm: "nonprofitAssociation", rules: defaultRules("board", "nonprofitAssociation"), from: "2003-01-01", to: null } as const;

/** The moment of a clock time on the day of the meeting. */
export const at = (clock: string, day = "2010-04-22"): Date => stockholmMoment(day, clock);

/** The board's meeting on 22 April 2010, 09.00–12.00, as planned. */
export const planned: Meeting = accepted(
  planMeeting(board, { id: "meeting", form: "ordinary", startsAt: at("09:00"), endsAt: at("12:00"), place: "Härnösand", distanceAddress: null }),
);

export const act = { by: "secretary", at: at("08:59") };
export const open: Meeting = { ...planned, opened: act };

export function adjournment(id: string, from: Date, to: Date | null): Adjournment {
  return { id, from, to, itemId: null, reason: "" };
}
