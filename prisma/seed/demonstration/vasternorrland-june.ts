import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { withdrawItem, withdrawItemShape } from "#lib/usecases/agenda/withdraw-item.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { recordAdjournment, recordAdjournmentShape } from "#lib/usecases/room/record-adjournment.ts";
import { recordRecusal, recordRecusalShape } from "#lib/usecases/room/record-recusal.ts";
import { saveListed, saveListedShape } from "#lib/usecases/room/save-nominations.ts";
import { setServing, setServingShape } from "#lib/usecases/room/set-serving.ts";
import { join, present, standingIds, treat } from "./meeting.ts";
import type { Deciding } from "./deciding.ts";
import { participantsOf } from "./participants.ts";
import { addCase, at, clause, type Desk } from "./stage.ts";
import { board } from "./vasternorrland-people.ts";

const day = "2010-06-10";
const absent = "Tomas Tegel";

/**
 * The forms of treatment that the meeting of April lacks: a roll call with a reservation, referred back, deferred, three
 * proposals with a counter-proposal, an election by closed ballot, withdrawn, a secret item, notifications and delegated
 * decisions as lists, an adjournment, a serving substitute and a recusal.
 */
export async function holdJuneMeeting(desk: Desk, bodyId: string): Promise<void> {
  const plan = { bodyId, form: "ordinary" as const, day, from: "09:00", lastDay: "", to: "14:30", place: "Folkets hus, Sollefteå", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2010-05-03"));
  const standing = await standingIds(desk, meetingId);
  const add = async (serial: number, title: string, secrecyGround: string | null = null) => {
    const caseId = await addCase(desk, { year: 2010, serial, plan: "0", title, secrecyGround, on: "2010-05-10" });
    const proposed = proposals[serial];
    if (proposed) await desk.act(addProposal, addProposalShape, { caseId, origin: "office", clauses: [clause(proposed, "approve")] }, at("2010-05-20"));
    const { itemId } = await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, beforeItemId: standing["delegatedDecisions"] }, at("2010-05-27"));
    return itemId;
  };
  const car = await add(14, "Gemensam bilpool för kommunernas kanslier");
  const archive = await add(15, "Gemensamt mellanarkiv");
  const statutes = await add(16, "Översyn av förbundets stadgar");
  const fair = await add(17, "Deltagande i Norrlandsmässan 2011");
  const dispute = await add(18, "Förhandling om uppsagt hyresavtal", "OSL 19 kap. 3 §");
  const annualMeeting = await add(19, "Dag för årsmötet 2011");
  const council = await add(20, "Val av förbundets ledamot i länets samverkansråd");

  await desk.act(withdrawItem, withdrawItemShape, { meetingId, itemId: fair, reason: "Mässan har ställts in." }, at("2010-06-08"));
  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "08:55"));
  await desk.act(saveListed, saveListedShape, { meetingId, itemId: standing["delegatedDecisions"]!, listed: delegated }, at(day, "08:56"));
  await desk.act(saveListed, saveListedShape, { meetingId, itemId: standing["notifications"]!, listed: notifications }, at(day, "08:56"));
  await recordPeople(desk, meetingId, archive);

  await treat(desk, meetingId, day, [
    { itemId: standing["opening"]!, clock: "09:00", text: "Ordföranden öppnar sammanträdet och hälsar välkommen." },
    { itemId: standing["adjusters"]!, clock: "09:02", text: "Till justerare utses Ewa Lindeman." },
    { itemId: standing["agenda"]!, clock: "09:04", text: "Dagordningen godkänns." },
    { itemId: standing["previousMinutes"]!, clock: "09:06", text: "Protokollet från den 22 april 2010 läggs till handlingarna." },
    {
      itemId: car,
      clock: "09:15",
      text: "Kansliet föreslår en gemensam bilpool. Ledamöterna framför att kommunerna redan har avtal som räcker.",
      decide: rejectByRollCall,
    },
    {
      itemId: archive,
      clock: "09:45",
      text: "Ett gemensamt mellanarkiv skulle kunna inrättas i Härnösand. Kostnaden per kommun är inte beräknad.",
      decide: referBack,
    },
  ]);
  const adjournment = { meetingId, from: { day, clock: "12:00" }, to: { day, clock: "13:00" }, reason: "Lunch" };
  await desk.act(recordAdjournment, recordAdjournmentShape, adjournment, at(day, "13:00"));
  await treat(desk, meetingId, day, [
    {
      itemId: statutes,
      clock: "13:00",
      text: "Stadgarna behöver ses över inför årsmötet. Flera medlemmar har ännu inte lämnat synpunkter.",
      decisions: [{ outcome: "deferred", deferredTo: "nästa sammanträde", dueDate: "2010-09-16" }],
    },
    {
      itemId: dispute,
      clock: "13:20",
      text: "Kansliet redogör för förhandlingsläget med hyresvärden.",
      decisions: [{ outcome: "adopted", lead: "Styrelsen beslutar att ge förbundsdirektören mandat att förhandla inom den ram som redovisats." }],
    },
    {
      itemId: annualMeeting,
      clock: "13:35",
      text: "Årsmötet ska enligt stadgarna hållas före utgången av maj. Ledamöterna förordar olika dagar.",
      decide: chooseAmongThree,
    },
    {
      itemId: council,
      clock: "13:50",
      text: "Förbundets ledamot i samverkansrådet har lämnat sitt uppdrag. Två namn har föreslagits.",
      decide: electByClosedBallot,
    },
    { itemId: standing["delegatedDecisions"]!, clock: "14:00", text: "Följande beslut har fattats med stöd av delegation.", decisions: [{ outcome: "noted" }] },
    { itemId: standing["notifications"]!, clock: "14:05", text: "Styrelsen tar del av följande." },
    { itemId: standing["otherQuestions"]!, clock: "14:15", text: "Inga övriga frågor väcks." },
    { itemId: standing["closing"]!, clock: "14:25", text: "Ordföranden tackar och avslutar sammanträdet." },
  ]);
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "14:30" }, at(day, "14:30"));
}

async function rejectByRollCall(deciding: Deciding): Promise<void> {
  await deciding.moves(["Hans-Erik Bylund", "Lars-Åke Norman"], { kind: "reject" });
  const { versionId } = await deciding.proposed();
  await deciding.moves(["Sten Danell"], { kind: "approve", proposalVersionId: versionId });
  await deciding.finds("main", "reject");
  await deciding.callsRoll("main", {
    "Gunnar Åslund": "yes",
    "Hans-Erik Bylund": "yes",
    "Sten Danell": "no",
    "Elisabet Lassila": "no",
    "Ewa Lindeman": "abstain",
    "Lars-Åke Norman": "yes",
    "Leif Östmark": "yes",
    "Mona Frisk": "no",
  });
  await deciding.concludes();
  const text = "En gemensam bilpool hade minskat både kostnader och utsläpp. Kommunernas avtal kan sägas upp till årsskiftet.";
  await deciding.remark(["Sten Danell", "Elisabet Lassila"], { kind: "reservation", text });
}

async function referBack(deciding: Deciding): Promise<void> {
  const toFindOut = "vad mellanarkivet kostar varje kommun och vilka som vill delta";
  await deciding.moves(["Elisabet Lassila"], { kind: "referBack", toFindOut, dueDate: "2010-09-30" });
  await deciding.finds("today", "referBack");
  await deciding.concludes();
}

async function chooseAmongThree(deciding: Deciding): Promise<void> {
  const { option } = await deciding.proposed();
  const may = await deciding.moves(["Lars-Åke Norman"], { kind: "alternative", clauses: [clause("hålla årsmötet den 5 maj 2011", null)] });
  await deciding.moves(["Hans-Erik Bylund"], { kind: "alternative", clauses: [clause("hålla årsmötet den 26 maj 2011", null)] });
  await deciding.finds("main", option);
  await deciding.calls("main");
  await deciding.finds("counter:main", may);
  const [yes, no] = ["yes", "no"] as const;
  await deciding.callsRoll("main", {
    "Gunnar Åslund": yes,
    "Hans-Erik Bylund": no,
    "Sten Danell": yes,
    "Elisabet Lassila": yes,
    "Ewa Lindeman": yes,
    "Lars-Åke Norman": no,
    "Leif Östmark": no,
    "Mona Frisk": yes,
  });
  await deciding.concludes();
}

async function electByClosedBallot(deciding: Deciding): Promise<void> {
  const [ewa, leif] = ["Ewa Lindeman", "Leif Östmark"];
  await deciding.nominate([{ nominator: "Socialdemokraterna", name: ewa }, { nominator: "Centerpartiet", name: leif }], 1, 0);
  await deciding.puts("election:ordinary");
  await deciding.ballots("election:ordinary", {
    "Gunnar Åslund": ewa,
    "Hans-Erik Bylund": leif,
    "Sten Danell": ewa,
    "Elisabet Lassila": ewa,
    "Ewa Lindeman": ewa,
    "Lars-Åke Norman": leif,
    "Leif Östmark": leif,
    "Mona Frisk": ewa,
  });
  await deciding.concludes();
}

async function recordPeople(desk: Desk, meetingId: string, archive: string): Promise<void> {
  const now = at(day, "08:58");
  await join(desk, { meetingId, name: "Maj Forsgren", affiliation: "Kommunförbundet", capacity: "official", duty: "secretary" }, now);
  const there = [...board.map(({ name }) => name).filter((name) => name !== absent), "Mona Frisk"];
  await present(desk, meetingId, there, now);
  const people = await participantsOf(desk, meetingId);
  const idOf = (name: string) => people.find((person) => person.name === name)!.id;
  await desk.act(setServing, setServingShape, { meetingId, participantId: idOf("Mona Frisk"), memberId: idOf(absent) }, now);
  await desk.act(chooseAdjusters, chooseAdjustersShape, { meetingId, participantIds: [idOf("Ewa Lindeman")] }, now);
  const recusal = { meetingId, participantId: idOf("Leif Östmark"), itemId: archive, reason: "styrelseledamot i det bolag som äger lokalen" };
  await desk.act(recordRecusal, recordRecusalShape, recusal, at(day, "09:44"));
}

const proposals: Record<number, string> = {
  14: "inrätta en gemensam bilpool från och med den 1 januari 2011",
  15: "inrätta ett gemensamt mellanarkiv i Härnösand",
  16: "föreslå årsmötet att anta reviderade stadgar",
  17: "delta i mässan med en gemensam monter",
  18: "ge förbundsdirektören förhandlingsmandat",
  19: "hålla årsmötet den 14 april 2011",
};

const delegated = [
  { text: "Anställning av vikarierande handläggare", registrationNumber: "2010.003-0", decidedBy: "Förbundsdirektören", decidedOn: "2010-05-04" },
  { text: "Bidrag till seminarium om e-tjänster, 15 000 kronor", registrationNumber: "2010.005-0", decidedBy: "Förbundsdirektören", decidedOn: "2010-05-18" },
];

const notifications = [
  { text: "Länsstyrelsens beslut om kompetensråd", registrationNumber: null, decidedBy: null, decidedOn: null },
  { text: "Protokoll från socialchefsnätverket den 6 maj 2010", registrationNumber: null, decidedBy: null, decidedOn: null },
  { text: "Tackbrev från avgående handläggare", registrationNumber: null, decidedBy: null, decidedOn: null },
];
