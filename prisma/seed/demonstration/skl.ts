import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { approve } from "./approved.ts";
import { adopt, join, present, standingIds, treat } from "./meeting.ts";
import { planAhead } from "./next-meeting.ts";
import { participantsOf } from "./participants.ts";
import { answerTheCountry, askTheCountry, joinTheCountry, setMost } from "./skl-round.ts";
import { addBody, addCase, addPerson, at, clause, type Desk, openDesk } from "./stage.ts";

const day = "2018-06-15";
const place = "Förbundets kansli, Stockholm";

const board = [
  { name: "Lennart Ahlqvist", email: "ordforande@skl.example", role: "chair", party: "M" },
  { name: "Anna-Lena Strid", email: "viceordforande@skl.example", role: "viceChair", party: "S" },
  { name: "Ulrika Bergenfelt", email: "ledamot1@skl.example", role: "member", party: "C" },
  { name: "Mattias Karlén", email: "ledamot2@skl.example", role: "member", party: "L" },
  { name: "Gunilla Tornéus", email: "ledamot3@skl.example", role: "member", party: "V" },
] as const;

/**
 * The country's association, whose board recommends all 290 municipalities something at once, as in 2018: 288 of them
 * endorse. What it is about and who answers what are invented.
 */
export async function loadSkl(passwordHash: string, password: string): Promise<void> {
  const desk = await openDesk({
    slug: "skl",
    name: "Sveriges Kommuner och Landsting",
    organisation: "Sveriges Kommuner och Landsting",
    legalForm: "nonprofitAssociation",
    pattern: "{year:2}/{serial:5}",
    secretary: { name: "Helena Sjövall", email: "sekreterare@skl.example" },
    passwordHash,
  });
  const bodyId = await addBody(desk, { name: "Styrelse", kind: "board", from: "2007-03-01", rules: { definiteName: "Styrelsen" } });
  for (const member of board) {
    await addPerson(desk, { name: member.name, email: member.email }, passwordHash);
    await desk.act(addMandate, addMandateShape, { bodyId, from: "2015-03-01", ...member }, at("2015-03-02"));
  }
  const municipalities = await joinTheCountry(desk);
  const decided = await recommend(desk, bodyId, password);
  const roundId = await askTheCountry(desk, { ...decided, municipalities });
  await setMost(desk, decided);
  await answerTheCountry(desk, roundId);
  await planAhead(desk, { bodyId, place }, new Date());
}

/** The board recommends the municipalities to join, and gives its office an assignment for when most of them have endorsed it. */
async function recommend(desk: Desk, bodyId: string, password: string): Promise<{ caseId: string; itemId: string }> {
  const caseId = await addCase(desk, {
    year: 2018,
    serial: 2635,
    title: "Gemensamt kunskapsstöd för socialtjänsten",
    summary:
      "Kommunerna behöver samma underlag om vilka insatser som hjälper, och de flesta är för små för att ta fram det själva. Kansliet föreslår att de rekommenderas att var för sig besluta om att delta i ett gemensamt stöd i fyra år.",
    on: "2018-04-16",
  });
  const proposal = { caseId, origin: "office" as const, clauses: clauses() };
  await desk.act(addProposal, addProposalShape, proposal, at("2018-05-21"));
  const plan = { bodyId, form: "ordinary" as const, day, from: "10:00", lastDay: "", to: "12:00", place, distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2018-05-14"));
  const { itemId } = await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter: "Kansliet" }, at("2018-05-28"));
  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "09:55"));
  await present(desk, meetingId, board.map(({ name }) => name), at(day, "09:58"));
  await join(desk, { meetingId, name: "Helena Sjövall", affiliation: "Sveriges Kommuner och Landsting", capacity: "official", duty: "secretary" }, at(day, "09:59"));
  const standing = await standingIds(desk, meetingId);
  await treat(desk, meetingId, day, [
    { itemId: standing["opening"]!, clock: "10:00", text: "Ordföranden öppnar sammanträdet." },
    { itemId: standing["adjusters"]!, clock: "10:02", text: "Att jämte ordföranden justera protokollet utses Ulrika Bergenfelt." },
    { itemId: standing["agenda"]!, clock: "10:03", text: "Dagordningen fastställs." },
    { itemId: standing["previousMinutes"]!, clock: "10:04", text: "Föregående protokoll läggs till handlingarna." },
    { itemId, clock: "10:15", text: "Ordföranden föreslår bifall till kansliets förslag." },
  ]);
  await adopt(desk, { meetingId, itemId, caseId }, at(day, "10:40"));
  const adjuster = (await participantsOf(desk, meetingId)).find(({ name }) => name === "Ulrika Bergenfelt")!;
  await desk.act(chooseAdjusters, chooseAdjustersShape, { meetingId, participantIds: [adjuster.id] }, at(day, "10:45"));
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "12:00" }, at(day, "12:00"));
  await approve(desk, meetingId, password, { requested: at("2018-06-18"), secretary: at("2018-06-18", "10:00"), adjuster: at("2018-06-19"), chair: at("2018-06-20") });
  return { caseId, itemId };
}

const clauses = () => [
  clause("rekommendera kommunerna att var för sig besluta att delta i ett gemensamt kunskapsstöd för socialtjänsten under åren 2019–2022", "recommend", { addressees: [{ kind: "members" }] }),
  clause("uppdra åt kansliet att inrätta kunskapsstödet, om de flesta kommunerna tillstyrker", "instruct", {
    addressees: [{ kind: "named", name: "Kansliet" }],
    condition: "de flesta kommunerna tillstyrker",
  }),
];
