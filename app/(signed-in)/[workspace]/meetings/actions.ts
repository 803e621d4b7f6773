"use server";

import { action } from "#lib/action/boundary.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";

export const planMeetingAction = action(planMeetingShape, planMeeting);
