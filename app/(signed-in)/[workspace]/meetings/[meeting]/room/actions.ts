"use server";

import { action } from "#lib/action/boundary.ts";
import { consentToItem, consentToItemShape } from "#lib/usecases/agenda/consent-to-item.ts";
import { raiseQuestion, raiseQuestionShape } from "#lib/usecases/agenda/raise-question.ts";
import { restoreItem, restoreItemShape } from "#lib/usecases/agenda/restore-item.ts";
import { withdrawItem, withdrawItemShape } from "#lib/usecases/agenda/withdraw-item.ts";
import { addParticipant, addParticipantShape } from "#lib/usecases/room/add-participant.ts";
import {
  changeParticipant,
  changeParticipantShape,
  removeParticipant,
  removeParticipantShape,
} from "#lib/usecases/room/change-participant.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape, reopenMeeting, reopenMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import {
  endAdjournment,
  endAdjournmentShape,
  recordAdjournment,
  recordAdjournmentShape,
  removeAdjournment,
  removeAdjournmentShape,
} from "#lib/usecases/room/record-adjournment.ts";
import {
  adoptProposal,
  adoptProposalShape,
  moveDecision,
  moveDecisionShape,
  recordDecision,
  recordDecisionShape,
  removeDecision,
  removeDecisionShape,
} from "#lib/usecases/room/record-decision.ts";
import { recordRecusal, recordRecusalShape, removeRecusal, takeBackRecusalShape } from "#lib/usecases/room/record-recusal.ts";
import { saveListed, saveListedShape, saveNominations, saveNominationsShape } from "#lib/usecases/room/save-nominations.ts";
import { setPresence, setPresenceShape } from "#lib/usecases/room/set-presence.ts";
import { setServing, setServingShape } from "#lib/usecases/room/set-serving.ts";
import {
  beginNumbering,
  beginNumberingShape,
  leaveItemUntreated,
  leaveNumberOut,
  leaveUntreatedShape,
  renumberMeeting,
  renumberMeetingShape,
  skipNumberShape,
  treatItem,
  treatItemShape,
} from "#lib/usecases/room/treat-item.ts";

export const openMeetingAction = action(openMeetingShape, openMeeting);
export const closeMeetingAction = action(closeMeetingShape, closeMeeting);
export const reopenMeetingAction = action(reopenMeetingShape, reopenMeeting);
export const recordAdjournmentAction = action(recordAdjournmentShape, recordAdjournment);
export const endAdjournmentAction = action(endAdjournmentShape, endAdjournment);
export const removeAdjournmentAction = action(removeAdjournmentShape, removeAdjournment);
export const addParticipantAction = action(addParticipantShape, addParticipant);
export const changeParticipantAction = action(changeParticipantShape, changeParticipant);
export const removeParticipantAction = action(removeParticipantShape, removeParticipant);
export const setPresenceAction = action(setPresenceShape, setPresence);
export const setServingAction = action(setServingShape, setServing);
export const recordRecusalAction = action(recordRecusalShape, recordRecusal);
export const removeRecusalAction = action(takeBackRecusalShape, removeRecusal);
export const chooseAdjustersAction = action(chooseAdjustersShape, chooseAdjusters);
export const treatItemAction = action(treatItemShape, treatItem);
export const leaveItemUntreatedAction = action(leaveUntreatedShape, leaveItemUntreated);
export const renumberMeetingAction = action(renumberMeetingShape, renumberMeeting);
export const leaveNumberOutAction = action(skipNumberShape, leaveNumberOut);
export const beginNumberingAction = action(beginNumberingShape, beginNumbering);
export const recordDecisionAction = action(recordDecisionShape, recordDecision);
export const adoptProposalAction = action(adoptProposalShape, adoptProposal);
export const removeDecisionAction = action(removeDecisionShape, removeDecision);
export const moveDecisionAction = action(moveDecisionShape, moveDecision);
export const saveNominationsAction = action(saveNominationsShape, saveNominations);
export const saveListedAction = action(saveListedShape, saveListed);
export const consentToItemAction = action(consentToItemShape, consentToItem);
export const raiseQuestionAction = action(raiseQuestionShape, raiseQuestion);
export const withdrawItemAction = action(withdrawItemShape, withdrawItem);
export const restoreItemAction = action(restoreItemShape, restoreItem);
