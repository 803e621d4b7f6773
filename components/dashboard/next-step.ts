import { assignmentHref } from "#components/assignment/next-step.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";

/** Where the next step is taken; the name is its words in the catalogue. */
export type NextStep = {
  name: "toRoom" | "follow" | "writeOn" | "recordMotion" | "sign" | "approveLeft" | "putLeftOnAgenda" | "dispatch" | "toMeeting" | "confirmLegalForce" | "complete" | "sendNotice" | "sendNewNotice" | "toMinutes" | "toCase" | "toItem" | "putOnAgenda" | "planMeeting" | "decideLetters" | "sendLetters" | "toReplies" | "judgeProvisos" | "closeRound" | "answer" | "confirmConditions" | "report" | "takeUp" | "applyForGrant" | "confirmPledges" | "invoicePledges";
  href: string;
};

/** The one next step of what waits. What stands on no agenda goes to the next meeting, where there is one. */
export function nextStep(todo: Todo, workspace: string, nextMeetingId: string | null): NextStep {
  const home = `/${workspace}`;
  const meeting = "meeting" in todo ? `${home}/meetings/${todo.meeting.id}` : "";
  switch (todo.kind) {
    case "meetingUnderWay":
      return { name: "toRoom", href: `${meeting}/room` };
    case "consentAwaited":
      return { name: "toRoom", href: `${meeting}/room?item=${todo.items[0]?.id ?? ""}` };
    case "meetingToFollow":
      return { name: "follow", href: `${meeting}/follow` };
    case "motionDrafted":
      return { name: "writeOn", href: `${meeting}/follow?item=${todo.item.id}` };
    case "motionHandedIn":
      return { name: "recordMotion", href: `${meeting}/room?item=${todo.item.id}` };
    case "meetingPassed":
      return { name: "toMeeting", href: meeting };
    case "agendaLacks":
      return todo.items.length === 1 ? { name: "complete", href: `${meeting}/items/${todo.items[0]!.id}` } : { name: "complete", href: meeting };
    case "noticeMissing":
      return { name: "sendNotice", href: `${meeting}/notice` };
    case "noticeOutdated":
      return { name: "sendNewNotice", href: `${meeting}/notice` };
    case "minutesToRead":
      return { name: "toMinutes", href: `${meeting}/minutes` };
    case "minutesToSign":
      return { name: "sign", href: `${meeting}/sign` };
    case "minutesRefused":
      return { name: "approveLeft", href: `${meeting}/sign` };
    case "paragraphsLeft":
      return todo.nextMeetingId === null ? { name: "approveLeft", href: `${meeting}/sign#remaining` } : { name: "putLeftOnAgenda", href: `${home}/meetings/${todo.nextMeetingId}/add#left` };
    case "extractsToSend":
      return { name: "dispatch", href: todo.numbers.length === 1 ? `${meeting}/extracts/${todo.numbers[0]!}` : `${meeting}/extracts` };
    case "legalForceToConfirm":
      return { name: "confirmLegalForce", href: `${meeting}/public-notice` };
    case "lettersUncertain":
      return { name: "decideLetters", href: `${home}/settings/letters?state=uncertain` };
    case "lettersStopped":
      return { name: "decideLetters", href: `${home}/settings/letters?state=stopped` };
    case "lettersToSend":
      return { name: "sendLetters", href: `${home}/settings/letters?state=waiting` };
    case "repliesMissing":
      return { name: "toReplies", href: `${home}/cases/${todo.case.id}/rounds/${todo.roundId}?show=missing` };
    case "provisosToJudge":
      return { name: "judgeProvisos", href: `${home}/cases/${todo.case.id}/rounds/${todo.roundId}?show=proviso` };
    case "roundToClose":
      return { name: "closeRound", href: `${home}/cases/${todo.case.id}/rounds/${todo.roundId}` };
    case "replyAwaited":
      return { name: "answer", href: `${home}/replies/${todo.addresseeId}` };
    case "conditionsToConfirm":
      return { name: "confirmConditions", href: `${home}/cases/${todo.case.id}/conditions` };
    case "pledgesToConfirm":
      return { name: "confirmPledges", href: `${home}/cases/${todo.case.id}/funding/pledges#pledges` };
    case "pledgesToInvoice":
      return { name: "invoicePledges", href: `${home}/cases/${todo.case.id}/funding/pledges#pledges` };
    case "assignmentLate":
    case "assignmentDue":
      return { name: "report", href: `${assignmentHref(home, todo.assignment)}#report` };
    case "reportToTakeUp":
      return { name: "takeUp", href: `${assignmentHref(home, todo.assignment)}#reports` };
    case "grantToApplyFor":
      return { name: "applyForGrant", href: `${home}/cases/${todo.grant.caseId}/funding/grants/${todo.grant.id}` };
    case "caseReturns":
      return { name: "toCase", href: `${home}/cases/${todo.case.id}` };
    case "proposalWaits":
      return whereToPutUp(todo, home, nextMeetingId);
  }
}

function whereToPutUp({ case: of }: Todo & { kind: "proposalWaits" }, home: string, nextMeetingId: string | null): NextStep {
  if (of.onAgenda) return { name: "toItem", href: `${home}/meetings/${of.onAgenda.meetingId}/items/${of.onAgenda.itemId}` };
  if (nextMeetingId === null) return { name: "planMeeting", href: `${home}/meetings/new` };
  return { name: "putOnAgenda", href: `${home}/meetings/${nextMeetingId}/add?${new URLSearchParams({ q: of.registrationNumber })}` };
}
