import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { registerCase, registerCaseShape } from "#lib/usecases/case/register-case.ts";
import { clause, type Desk } from "./stage.ts";

const aDay = 24 * 60 * 60 * 1000;

const matters = [
  {
    title: "Gemensam e-arkivlösning för kommunerna",
    summary: "Sex kommuner har svarat att de vill dela en lösning för e-arkiv. Kansliet har räknat på tre vägar.",
    presenter: "Carl Wallström",
    clauses: [
      clause("rekommendera medlemskommunerna att ansluta sig till den gemensamma lösningen", "recommend", { addressees: [{ kind: "members" }] }),
      clause("uppdra åt kansliet att ta fram ett avtalsförslag", "instruct", { addressees: [{ kind: "named", name: "Kansliet" }] }),
    ],
  },
  {
    title: "Kompetensförsörjning inom äldreomsorgen",
    summary: "Länets kommuner behöver anställa omkring 900 undersköterskor under de kommande fem åren.",
    presenter: "Gudrun Nyvall",
    clauses: [clause("ställa sig bakom handlingsplanen", "approve"), clause("följa upp planen efter ett år", "instruct")],
  },
  {
    title: "Val av ersättare till samverkansrådet",
    summary: "En av förbundets ersättare har lämnat sitt uppdrag.",
    presenter: "",
    clauses: [clause("välja en ersättare för återstoden av mandatperioden", "elect")],
  },
];

/** A meeting a month ahead, with a full agenda, so that a newcomer can try the room at once. */
export async function planNextMeeting(desk: Desk, bodyId: string, now: Date): Promise<void> {
  const meetingId = await planAhead(desk, { bodyId, place: "Förbundets kansli, Härnösand" }, now);
  for (const { title, summary, presenter, clauses } of matters) {
    const { caseId } = await desk.act(registerCase, registerCaseShape, { title, summary, planCode: "0" }, now);
    await desk.act(addProposal, addProposalShape, { caseId, origin: "office", clauses }, now);
    await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter }, now);
  }
}

/** Plans a meeting a month ahead, with the standing items and nothing more. Gives its id. */
export async function planAhead(desk: Desk, { bodyId, place }: { bodyId: string; place: string }, now: Date): Promise<string> {
  const plan = { bodyId, form: "ordinary" as const, day: weekdayAfter(now, 30), from: "09:00", lastDay: "", to: "12:00", place, distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, now);
  return meetingId;
}

function weekdayAfter(now: Date, days: number): string {
  const then = new Date(now.getTime() + days * aDay);
  const weekday = then.getUTCDay();
  return stockholmDay(new Date(then.getTime() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * aDay));
}
