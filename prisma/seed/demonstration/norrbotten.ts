import { inTransaction } from "#lib/data/transaction.ts";
import { organisationsOfCounty } from "#lib/data/organisation.ts";
import { populationOn } from "#lib/data/population.ts";
import { delegatesFor } from "#lib/domain/body/delegates.ts";
import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { registerRecord, registerRecordShape } from "#lib/usecases/record/register-record.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { approve, waive } from "./approved.ts";
import { planCoordinator, planPlanning } from "./funding.ts";
import { adopt, join, present, standingIds, treat } from "./meeting.ts";
import { participantsOf } from "./participants.ts";
import { noteServices, proposeServices } from "./norrbotten-assignment.ts";
import { planAhead } from "./next-meeting.ts";
import { seekGrants } from "./norrbotten-grants.ts";
import { coordinatorClauses, planningClauses } from "./norrbotten-clauses.ts";
import { setCoordinatorConditions } from "./norrbotten-conditions.ts";
import { askForPledges, confirmCouncilPledge } from "./norrbotten-pledges.ts";
import { answerAboutCoordinator, askAboutCoordinator } from "./norrbotten-round.ts";
import { textFile } from "./text-file.ts";
import { addBody, addCase, addPerson, at, type Desk, openDesk } from "./stage.ts";
import { admit } from "./vasternorrland.ts";

const boardMembers = [
  { name: "Agneta Kemi", email: "ordforande@norrbotten.example", role: "chair", votingGroup: "Kommunerna" },
  { name: "Bo Hallgren", email: "viceordforande@norrbotten.example", role: "viceChair", votingGroup: "Partierna" },
  { name: "Cecilia Rova", email: "ledamot1@norrbotten.example", role: "member", votingGroup: "Kommunerna" },
  { name: "Dan Mettävainio", email: "ledamot2@norrbotten.example", role: "member", votingGroup: "Kommunerna" },
  { name: "Elsa Poromaa", email: "ledamot3@norrbotten.example", role: "member", votingGroup: "Partierna" },
] as const;

const delegateRule = { perStartedInhabitants: 4000 };
const day = "2011-02-03";

/** The association of seeds 000 and 001: fourteen municipalities, an assembly of delegates, groups set up by groups. */
export async function loadNorrbotten(passwordHash: string, password: string): Promise<void> {
  const desk = await openDesk({
    slug: "norrbotten",
    name: "Kommunförbundet Norrbotten",
    organisation: "Kommunförbundet Norrbotten",
    legalForm: "nonprofitAssociation",
    pattern: "{serial}/{year:2}",
    secretary: { name: "Birgitta Lantto", email: "sekreterare@norrbotten.example" },
    passwordHash,
  });
  await addPerson(desk, { name: "Sven Niemi", email: "kontakt@lulea.example", role: "municipalContact", organisation: "Luleå kommun" }, passwordHash);
  await admit(desk, "25", "1990-01-01");
  const bodies = await setUpBodies(desk);
  await seatBoard(desk, bodies.board, passwordHash);
  await seatAssembly(desk, bodies.assembly);
  const planningCase = await registerPlanning(desk, bodies.planning);
  await decideCoordinator(desk, bodies.board, password);
  await callGrowthGroup(desk, bodies.growth, planningCase);
  await planAhead(desk, { bodyId: bodies.board, place: "Förbundets kansli, Luleå" }, new Date());
}

async function setUpBodies(desk: Desk) {
  const assembly = await addBody(desk, {
    name: "Förbundsfullmäktige",
    kind: "assembly",
    purpose: "Medlemmarnas ombud: ett för varje påbörjat 4 000-tal invånare.",
    from: "1990-01-01",
    rules: { delegates: delegateRule },
  });
  const board = await addBody(desk, { name: "Styrelse", kind: "board", from: "1990-01-01", rules: { definiteName: "Styrelsen" } });
  await addBody(desk, { name: "Presidium", kind: "preparatory", purpose: "Bereder styrelsens ärenden.", from: "1990-01-01", setUpByBodyId: board });
  const growth = await addBody(desk, { name: "Tillväxtberedning", kind: "preparatory", from: "2003-01-01", setUpByBodyId: board, rules: { definiteName: "Tillväxtberedningen" } });
  const steering = await addBody(desk, {
    name: "Länsstyrgrupp",
    kind: "preparatory",
    purpose: "Fyra divisionschefer från landstinget och fyra socialchefer.",
    from: "2004-10-01",
    setUpByBodyId: board,
  });
  await addBody(desk, { name: "Gemensam arbetsgrupp för vård och omsorg", kind: "preparatory", from: "2007-04-01", setUpByBodyId: steering });
  const planning = await addBody(desk, {
    name: "Planeringsgrupp för it-utveckling",
    kind: "preparatory",
    purpose: "Tar fram ett förslag om hur länets it-utveckling ska samordnas.",
    from: "2008-10-15",
    setUpByBodyId: steering,
  });
  return { assembly, board, growth, planning };
}

async function seatBoard(desk: Desk, bodyId: string, passwordHash: string): Promise<void> {
  for (const member of boardMembers) {
    await addPerson(desk, { name: member.name, email: member.email }, passwordHash);
    await desk.act(addMandate, addMandateShape, { bodyId, from: "2011-01-01", ...member }, at("2011-01-03"));
  }
}

/** Each member's delegates by the statutes, with the inhabitants of 2010-12-31: the roll. */
async function seatAssembly(desk: Desk, bodyId: string): Promise<void> {
  const members = await inTransaction(desk.workspaceId, (tx) => organisationsOfCounty(tx, "25"));
  for (const { id, name } of members) {
    const population = await inTransaction(desk.workspaceId, (tx) => populationOn(tx, id, "2010-12-31"));
    const delegates = delegatesFor(population, delegateRule);
    for (let number = 1; number <= delegates; number += 1) {
      const given = { bodyId, name: `Ombud ${number}, ${name}`, role: "delegate" as const, from: "2011-01-01", representsOrganisationId: id };
      await desk.act(addMandate, addMandateShape, given, at("2011-01-10"));
    }
  }
}

async function registerPlanning(desk: Desk, planningGroupId: string): Promise<string> {
  const caseId = await addCase(desk, {
    year: 2009,
    serial: 114,
    title: "Regional samordning av it-utveckling",
    summary:
      "Planeringsgruppen föreslår hur länets kommuner och landsting ska samordna it-utvecklingen inom vård och omsorg. Kostnaden beräknas till omkring 900 000 kronor om året, med 273 000 i stimulansmedel, 90 000 vardera från kommunerna och landstinget och 450 000 från strukturfonderna.",
    on: "2009-04-20",
  });
  const proposal = { caseId, origin: "body" as const, bodyId: planningGroupId, clauses: planningClauses() };
  await desk.act(addProposal, addProposalShape, proposal, at("2009-05-11"));
  await planPlanning(desk, caseId);
  await seekGrants(desk, caseId);
  return caseId;
}

/** § 5 of seed 000: one main clause on a condition, four under it, adopted as the presidium proposed. */
async function decideCoordinator(desk: Desk, bodyId: string, password: string): Promise<void> {
  const caseId = await addCase(desk, {
    year: 2011,
    serial: 18,
    title: "Samordnare för it-utveckling inom vård, omsorg och annan verksamhet",
    summary:
      "Länets kommuner och landsting har drivit it-utveckling inom vård och omsorg genom en gemensam arbetsgrupp. Arbetet har breddats och kansliet bedömer att det behövs en samordnare på heltid, placerad hos förbundet.",
    on: "2011-01-10",
  });
  const received = { caseId, direction: "incoming" as const, date: "2011-01-13", counterpart: "Norrbottens läns landsting", subject: "Utdrag ur it-budget 2011: 150 000 kronor till samordnaren" };
  const { recordId } = await desk.act(registerRecord, registerRecordShape, received, at("2011-01-14"));
  await textFile(desk, { caseId, recordId, fileName: "Utdrag ur landstingets it-budget 2011.txt", on: at("2011-01-14") }, budgetExtract);
  await textFile(desk, { caseId, recordId: null, fileName: "Tjänsteskrivelse samordnare.txt", on: at("2011-01-17") }, memo);
  const proposal = { caseId, origin: "presidium" as const, clauses: coordinatorClauses() };
  await desk.act(addProposal, addProposalShape, proposal, at("2011-01-20"));

  const plan = { bodyId, form: "ordinary" as const, day, from: "10:00", lastDay: "", to: "15:00", place: "Förbundets kansli, Luleå", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2011-01-12"));
  const { itemId } = await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter: "Kansliet" }, at("2011-01-21"));
  const services = await proposeServices(desk, meetingId);
  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "09:55"));
  await present(desk, meetingId, boardMembers.map(({ name }) => name), at(day, "09:58"));
  await join(desk, { meetingId, name: "Birgitta Lantto", affiliation: "Kommunförbundet Norrbotten", capacity: "official", duty: "secretary" }, at(day, "09:59"));
  const standing = await standingIds(desk, meetingId);
  const opening = [
    { itemId: standing["opening"]!, clock: "10:00", text: "Ordföranden öppnar sammanträdet." },
    { itemId: standing["adjusters"]!, clock: "10:02", text: "Att jämte ordföranden justera protokollet utses Cecilia Rova." },
    { itemId: standing["agenda"]!, clock: "10:04", text: "Dagordningen fastställs." },
    { itemId: standing["previousMinutes"]!, clock: "10:06", text: "Föregående protokoll läggs till handlingarna." },
    { itemId, clock: "10:20", text: "Ordföranden föreslår bifall till presidiets förslag." },
  ];
  await treat(desk, meetingId, day, opening);
  await adopt(desk, { meetingId, itemId, caseId }, at(day, "10:50"));
  await treat(desk, meetingId, day, [{ itemId: services.itemId, clock: "10:52", text: "Kansliet föreslår att e-tjänsterna kartläggs." }]);
  await adopt(desk, { meetingId, ...services }, at(day, "10:58"));
  const adjuster = (await participantsOf(desk, meetingId)).find(({ name }) => name === "Cecilia Rova")!;
  await desk.act(chooseAdjusters, chooseAdjustersShape, { meetingId, participantIds: [adjuster.id] }, at(day, "11:00"));
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "15:00" }, at(day, "15:00"));
  await planCoordinator(desk, caseId);
  await approve(desk, meetingId, password, { requested: at("2011-02-07"), secretary: at("2011-02-07", "10:00"), adjuster: at("2011-02-09"), chair: at("2011-02-10") });
  await waive(desk, { meetingId, number: 6 }, "Kansliet, som fick uppdraget, var med vid beslutet.", at("2011-02-11"));
  await noteServices(desk, { bodyId, itemId: services.itemId, members: boardMembers.map(({ name }) => name) });
  const roundId = await askAboutCoordinator(desk, { caseId, itemId });
  await setCoordinatorConditions(desk, { caseId, itemId });
  await askForPledges(desk, caseId);
  await answerAboutCoordinator(desk, roundId);
  await confirmCouncilPledge(desk, caseId);
}

async function callGrowthGroup(desk: Desk, bodyId: string, caseId: string): Promise<void> {
  const plan = { bodyId, form: "ordinary" as const, day: "2009-06-04", from: "13:00", lastDay: "", to: "16:00", place: "Stadshuset, Boden", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2009-05-12"));
  await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter: "Planeringsgruppen" }, at("2009-05-13"));
}

const budgetExtract =
  "Samverkan med kommunerna\n\nLänsstyrgruppen har enats om att gemensam strategi och styrning behövs och att en samordnare ska finnas. 500 000 kronor föreslås finansieras med 70 procent från kommunerna och 30 procent från landstinget.\n\nFörslag: Landstinget finansierar 150 000 kronor av centrala utvecklingsmedel.\n";

const memo =
  "Arbetsgruppen har varje år sökt stimulansmedel, omkring 270 000 kronor om året. Landstinget och förbundet har bundit sig för 90 000 kronor om året var under 2009-2011. Kansliet bedömer att det finns ett långsiktigt behov av en samordnare på heltid.\n";
