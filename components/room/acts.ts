import type { FormOutcome } from "#components/ui/form.tsx";

/** A server action as the room calls it: in a workspace, with what it needs and a key that makes a replay harmless. */
export type RoomAction = (workspace: string, input: unknown, idempotencyKey?: string) => Promise<FormOutcome<unknown>>;

/** The acts of the room, by name; the page hands them down. */
export type RoomActs = Readonly<
  Record<
    | "openMeetingAction"
    | "closeMeetingAction"
    | "reopenMeetingAction"
    | "recordAdjournmentAction"
    | "endAdjournmentAction"
    | "removeAdjournmentAction"
    | "addParticipantAction"
    | "changeParticipantAction"
    | "removeParticipantAction"
    | "setPresenceAction"
    | "setServingAction"
    | "recordRecusalAction"
    | "removeRecusalAction"
    | "chooseAdjustersAction"
    | "treatItemAction"
    | "leaveItemUntreatedAction"
    | "renumberMeetingAction"
    | "leaveNumberOutAction"
    | "beginNumberingAction"
    | "recordDecisionAction"
    | "adoptProposalAction"
    | "removeDecisionAction"
    | "moveDecisionAction"
    | "saveNominationsAction"
    | "saveListedAction"
    | "consentToItemAction"
    | "raiseQuestionAction"
    | "withdrawItemAction"
    | "restoreItemAction",
    RoomAction
  >
>;

/** Does an act at this meeting. Gives whether it was done; when not, the sentence is shown in the room's last line. */
export type Do = (action: keyof RoomActs, input: Readonly<Record<string, unknown>>) => Promise<boolean>;

/** An act at this meeting for a form, which shows the refusal itself: what is filled in is added to what is given. */
export type ForForm = (
  action: keyof RoomActs,
  given?: Readonly<Record<string, unknown>>,
) => (filledIn: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
