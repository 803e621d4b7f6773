"use server";

import { action } from "#lib/action/boundary.ts";
import { chooseSubstitute, chooseSubstituteShape } from "#lib/usecases/approval/choose-substitute.ts";
import { recallMinutes, recallMinutesShape, refuseMinutes, refuseMinutesShape } from "#lib/usecases/approval/end-version.ts";
import { approveImmediately, approveRemaining, approveSingleShape, requestApproval, requestApprovalShape } from "#lib/usecases/approval/request-approval.ts";
import { signAfterSignIn, signAfterSignInShape } from "#lib/usecases/approval/sign-after-sign-in.ts";
import { signMinutes, signMinutesShape } from "#lib/usecases/approval/sign-minutes.ts";

export const requestApprovalAction = action(requestApprovalShape, requestApproval);
export const approveImmediatelyAction = action(approveSingleShape, approveImmediately);
export const approveRemainingAction = action(approveSingleShape, approveRemaining);
export const signMinutesAction = action(signMinutesShape, signMinutes);
export const signAfterSignInAction = action(signAfterSignInShape, signAfterSignIn);
export const refuseMinutesAction = action(refuseMinutesShape, refuseMinutes);
export const recallMinutesAction = action(recallMinutesShape, recallMinutes);
export const chooseSubstituteAction = action(chooseSubstituteShape, chooseSubstitute);
