"use server";

import { action } from "#lib/action/boundary.ts";
import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { editItem, editItemShape } from "#lib/usecases/agenda/edit-item.ts";
import { moveItem, moveItemShape } from "#lib/usecases/agenda/move-item.ts";
import { removeItem, removeItemShape } from "#lib/usecases/agenda/remove-item.ts";
import { restoreItem, restoreItemShape } from "#lib/usecases/agenda/restore-item.ts";
import { withdrawItem, withdrawItemShape } from "#lib/usecases/agenda/withdraw-item.ts";
import { takeUpLeft, takeUpLeftShape } from "#lib/usecases/approval/take-up-left.ts";
import { cancelMeeting, cancelMeetingShape } from "#lib/usecases/meeting/cancel-meeting.ts";
import { changeMeeting, changeMeetingShape } from "#lib/usecases/meeting/change-meeting.ts";
import { lookAtMeeting, lookAtMeetingShape } from "#lib/usecases/meeting/look-at-meeting.ts";
import { issueNotice, issueNoticeShape } from "#lib/usecases/notice/issue-notice.ts";

export const changeMeetingAction = action(changeMeetingShape, changeMeeting);
export const cancelMeetingAction = action(cancelMeetingShape, cancelMeeting);
export const addItemAction = action(addItemShape, addItem);
export const takeUpLeftAction = action(takeUpLeftShape, takeUpLeft);
export const editItemAction = action(editItemShape, editItem);
export const moveItemAction = action(moveItemShape, moveItem);
export const withdrawItemAction = action(withdrawItemShape, withdrawItem);
export const restoreItemAction = action(restoreItemShape, restoreItem);
export const removeItemAction = action(removeItemShape, removeItem);
export const issueNoticeAction = action(issueNoticeShape, issueNotice);
export const lookAtMeetingAction = action(lookAtMeetingShape, lookAtMeeting);
