"use server";

import { action } from "#lib/action/boundary.ts";
import { recallMinutes, recallMinutesShape, refuseMinutes, refuseMinutesShape } from "#lib/usecases/approval/end-version.ts";
import { requestApproval, requestApprovalShape } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes, signMinutesShape } from "#lib/usecases/approval/sign-minutes.ts";

export const requestApprovalAction = action(requestApprovalShape, requestApproval);
export const signMinutesAction = action(signMinutesShape, signMinutes);
export const refuseMinutesAction = action(refuseMinutesShape, refuseMinutes);
export const recallMinutesAction = action(recallMinutesShape, recallMinutes);
