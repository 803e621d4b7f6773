import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { planCooperation } from "./funding.ts";
import { join, present, standingIds, treat } from "./meeting.ts";
import { participantsOf } from "./participants.ts";
import { addBody, addCase, at, clause, openDesk } from "./stage.ts";

const day = "2003-11-26";

const members = [
  { name: "Ingrid Sund", role: "chair", party: "M" },
  { name: "Per Ekholm", role: "viceChair", party: "S" },
  { name: "Yvonne Lagergren", role: "member", party: "FP" },
  { name: "Olle Bergström", role: "member", party: "KD" },
  { name: "Fatima Nasser", role: "member", party: "V" },
] as const;

/** The committee of seed 004 in a municipality's own workspace: a public authority, that notes an official's report. */
export async function loadNacka(passwordHash: string): Promise<void> {
  const desk = await openDesk({
    slug: "nacka",
    name: "Nacka kommun",
    organisation: "Nacka kommun",
    legalForm: "publicAuthority",
    pattern: "ÄLN {year}/{serial} {plan}",
    secretary: { name: "Anette Borg", email: "sekreterare@nacka.example" },
    passwordHash,
  });
  const bodyId = await addBody(desk, { name: "Äldrenämnd", kind: "board", from: "1999-01-01", rules: { definiteName: "Äldrenämnden" } });
  for (const member of members) await desk.act(addMandate, addMandateShape, { bodyId, from: "2003-01-01", ...member }, at("2003-01-07"));
  const caseId = await addCase(desk, {
    year: 2003,
    serial: 172,
    plan: "51",
    title: "Kommunsamarbete för it-utveckling",
    summary:
      "Sju kommuner har börjat samarbeta om myndighetsprocessen inom äldreomsorgen: Nacka, Täby, Lidingö, Gotland, Upplands Väsby, Tyresö och Österåker. Kostnaden beräknas preliminärt till 1,5–2 miljoner kronor, att delas mellan kommunerna. En kravspecifikation planeras till den 30 juni 2004.",
    on: "2003-10-20",
  });
  await desk.act(addProposal, addProposalShape, { caseId, origin: "office", clauses: [clause("notera informationen till protokollet", "note")] }, at("2003-11-10"));

  await planCooperation(desk, caseId);

  const plan = { bodyId, form: "ordinary" as const, day, from: "18:30", lastDay: "", to: "20:30", place: "Nacka stadshus", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2003-11-03"));
  const { itemId } = await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter: "Socialdirektören" }, at("2003-11-12"));
  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "18:25"));
  await present(desk, meetingId, members.map(({ name }) => name), at(day, "18:28"));
  await join(desk, { meetingId, name: "Anette Borg", affiliation: "Nacka kommun", capacity: "official", duty: "secretary" }, at(day, "18:29"));
  const standing = await standingIds(desk, meetingId);
  await treat(desk, meetingId, day, [
    { itemId: standing["opening"]!, clock: "18:30", text: "Ordföranden öppnar sammanträdet." },
    { itemId: standing["adjusters"]!, clock: "18:32", text: "Att justera protokollet utses Per Ekholm." },
    {
      itemId,
      clock: "18:45",
      text: "Kommunerna vill gemensamt beskriva hur myndighetens arbetsprocesser bör se ut och med det som grund formulera en kravspecifikation för upphandling av it-stöd. Kommundirektörerna är projektägare, socialdirektörerna bildar styrgrupp och varje kommun har en företrädare i projektgruppen. Styrgruppen möts första gången den 9 december.",
      decisions: [{ outcome: "noted", lead: "Äldrenämnden noterar informationen till protokollet." }],
    },
  ]);
  const adjuster = (await participantsOf(desk, meetingId)).find(({ name }) => name === "Per Ekholm")!;
  await desk.act(chooseAdjusters, chooseAdjustersShape, { meetingId, participantIds: [adjuster.id] }, at(day, "19:00"));
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "20:30" }, at(day, "20:30"));
}
