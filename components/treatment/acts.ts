import type { FormOutcome } from "#components/ui/form.tsx";

/** A server action as it is called from a treatment: in a workspace, with what it needs and a key that makes a replay harmless. */
export type TreatmentAction = (workspace: string, input: unknown, idempotencyKey?: string) => Promise<FormOutcome<unknown>>;

export type TreatmentActName =
  | "startMotionAction"
  | "editMotionAction"
  | "dropMotionAction"
  | "handInAction"
  | "recordMotionAction"
  | "writeMotionAction"
  | "joinMotionAction"
  | "withdrawMotionAction"
  | "putQuestionAction"
  | "recordFoundAction"
  | "takeQuestionBackAction"
  | "orderQuestionsAction"
  | "setSeatsAction"
  | "concludeAction"
  | "callDivisionAction"
  | "enterVoteAction"
  | "enterHandsAction"
  | "closeVotingAction"
  | "cancelVotingAction"
  | "recordCastingVoteAction"
  | "recordDrawAction"
  | "castBallotAction"
  | "announceRemarkAction"
  | "joinRemarkAction"
  | "admitRemarkAction"
  | "writeRemarkAction"
  | "withdrawRemarkAction"
  | "takeNoPartAction"
  | "takePartAfterAllAction";

/** The acts of a treatment, by name; the page hands them down. */
export type TreatmentActs = Readonly<Record<TreatmentActName, TreatmentAction>>;
