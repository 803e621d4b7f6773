"use server";

import { action } from "#lib/action/boundary.ts";
import { castBallot, castBallotShape } from "#lib/usecases/division/cast-ballot.ts";
import {
  callDivision,
  callDivisionShape,
  cancelDivisionShape,
  cancelVoting,
  castingVoteShape,
  closeDivisionShape,
  closeVoting,
  drawShape,
  enterHands,
  enterTotalsShape,
  enterVote,
  enterVoteShape,
  recordCastingVote,
  recordDraw,
} from "#lib/usecases/division/hold-division.ts";
import {
  dropMotion,
  dropMotionShape,
  editMotion,
  editMotionShape,
  handIn,
  handInShape,
  startMotion,
  startMotionShape,
} from "#lib/usecases/motion/draft-motion.ts";
import {
  joinAsMover,
  joinMotionShape,
  recordMotion,
  recordMotionShape,
  withdrawAsMover,
  withdrawMotionShape,
  writeMotion,
  writeMotionShape,
} from "#lib/usecases/motion/record-motion.ts";
import { conclude, concludeShape } from "#lib/usecases/question/conclude.ts";
import {
  findCarriedShape,
  orderQuestions,
  putQuestion,
  putQuestionShape,
  recordFound,
  reorderQuestionsShape,
  setSeats,
  setSeatsShape,
  takeQuestionBack,
  undoQuestionShape,
} from "#lib/usecases/question/put-question.ts";
import {
  admitRemark,
  admitRemarkShape,
  announceRemark,
  announceRemarkShape,
  joinRemark,
  joinRemarkShape,
  withdrawRemark,
  withdrawRemarkShape,
  writeRemark,
  writeRemarkShape,
} from "#lib/usecases/remark/make-remark.ts";
import { takeNoPart, takeNoPartShape, takePartAfterAll, takePartAfterAllShape } from "#lib/usecases/remark/take-no-part.ts";

export const startMotionAction = action(startMotionShape, startMotion);
export const editMotionAction = action(editMotionShape, editMotion);
export const dropMotionAction = action(dropMotionShape, dropMotion);
export const handInAction = action(handInShape, handIn);
export const recordMotionAction = action(recordMotionShape, recordMotion);
export const writeMotionAction = action(writeMotionShape, writeMotion);
export const joinMotionAction = action(joinMotionShape, joinAsMover);
export const withdrawMotionAction = action(withdrawMotionShape, withdrawAsMover);
export const putQuestionAction = action(putQuestionShape, putQuestion);
export const recordFoundAction = action(findCarriedShape, recordFound);
export const takeQuestionBackAction = action(undoQuestionShape, takeQuestionBack);
export const orderQuestionsAction = action(reorderQuestionsShape, orderQuestions);
export const setSeatsAction = action(setSeatsShape, setSeats);
export const concludeAction = action(concludeShape, conclude);
export const callDivisionAction = action(callDivisionShape, callDivision);
export const enterVoteAction = action(enterVoteShape, enterVote);
export const enterHandsAction = action(enterTotalsShape, enterHands);
export const closeVotingAction = action(closeDivisionShape, closeVoting);
export const cancelVotingAction = action(cancelDivisionShape, cancelVoting);
export const recordCastingVoteAction = action(castingVoteShape, recordCastingVote);
export const recordDrawAction = action(drawShape, recordDraw);
export const castBallotAction = action(castBallotShape, castBallot);
export const announceRemarkAction = action(announceRemarkShape, announceRemark);
export const joinRemarkAction = action(joinRemarkShape, joinRemark);
export const admitRemarkAction = action(admitRemarkShape, admitRemark);
export const writeRemarkAction = action(writeRemarkShape, writeRemark);
export const withdrawRemarkAction = action(withdrawRemarkShape, withdrawRemark);
export const takeNoPartAction = action(takeNoPartShape, takeNoPart);
export const takePartAfterAllAction = action(takePartAfterAllShape, takePartAfterAll);
