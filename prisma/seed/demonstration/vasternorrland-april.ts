import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { approve, dispatch, waive } from "./approved.ts";
import { changeAssignment, changeAssignmentShape } from "#lib/usecases/assignment/change-assignment.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { removeItem, removeItemShape } from "#lib/usecases/agenda/remove-item.ts";
import { saveListed, saveListedShape } from "#lib/usecases/room/save-nominations.ts";
import { chooseAdjusters, chooseAdjustersShape } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { beginNumbering, beginNumberingShape, leaveNumberOut, skipNumberShape } from "#lib/usecases/room/treat-item.ts";
import { join, present, standingIds, type Treatment, treat } from "./meeting.ts";
import { decided } from "./decided.ts";
import { participantsOf } from "./participants.ts";
import { addCase, at, clause, type Desk } from "./stage.ts";
import { board } from "./vasternorrland-people.ts";

const day = "2010-04-22";

/** Everyone else who was there, and at which §§. */
const others = [
  { name: "Maj Forsgren", affiliation: "Kommunförbundet", capacity: "official", duty: "secretary", spans: "" },
  { name: "Gudrun Nyvall", affiliation: "Kommunförbundet", capacity: "official", spans: "18, 19, 26" },
  { name: "Marie Mård", affiliation: "Kvalitetslab, projektledare", capacity: "guest", spans: "22" },
  { name: "Göran Orrling", affiliation: "Kommunförbundet", capacity: "official", spans: "20" },
  { name: "Eva Rönnqvist", affiliation: "Kommunförbundet", capacity: "official", spans: "25" },
  { name: "Carl Wallström", affiliation: "Kommunförbundet", capacity: "official", spans: "" },
  { name: "Åsa Claesdotter", affiliation: "Kommunförbundet", capacity: "official", spans: "" },
  { name: "Kirsi Allas", affiliation: "Kommunförbundet", capacity: "official", spans: "" },
] as const;

/** The board meeting of seed 002: §§ 15–28 without § 27, with every form of treatment it has. Its minutes are approved, and some extracts sent. */
export async function holdAprilMeeting(desk: Desk, bodyId: string, password: string): Promise<void> {
  const cases = await registerCases(desk);
  const plan = { bodyId, form: "ordinary" as const, day, from: "09:00", lastDay: "", to: "12:00", place: "Förbundets kansli, Härnösand", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2010-03-15"));
  const standing = await standingIds(desk, meetingId);
  for (const kind of ["adjusters", "delegatedDecisions", "otherQuestions", "closing"]) {
    await desk.act(removeItem, removeItemShape, { meetingId, itemId: standing[kind]! }, at("2010-03-15"));
  }
  const items = new Map<string, string>();
  for (const [key, { caseId, presenter }] of Object.entries(cases)) {
    const { itemId } = await desk.act(
      addItem,
      addItemShape,
      { meetingId, kind: "case", caseId, presenter, beforeItemId: standing["notifications"] },
      at("2010-04-12"),
    );
    items.set(key, itemId);
  }
  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "08:55"));
  await desk.act(beginNumbering, beginNumberingShape, { meetingId, number: 15 }, at(day, "08:56"));
  await present(desk, meetingId, board.map(({ name }) => name), at(day, "08:58"));

  const item = (key: string) => items.get(key)!;
  const listed = [
    { text: "Revisorernas granskning av årsbokslutet 2009-12-31", registrationNumber: null, decidedBy: null, decidedOn: null },
    { text: "Minnesskrift över skolkonferenserna i Norrland", registrationNumber: null, decidedBy: null, decidedOn: null },
  ];
  await desk.act(saveListed, saveListedShape, { meetingId, itemId: standing["notifications"]!, listed }, at(day, "08:57"));
  await treat(desk, meetingId, day, treatments(standing, item));
  await desk.act(leaveNumberOut, skipNumberShape, { meetingId }, at(day, "11:50"));
  await treat(desk, meetingId, day, [{ itemId: standing["notifications"]!, clock: "11:52", text: "Styrelsen tar del av följande." }]);

  await listOthers(desk, meetingId);
  const adjuster = (await participantsOf(desk, meetingId)).find(({ name }) => name === "Hans-Erik Bylund")!;
  await desk.act(chooseAdjusters, chooseAdjustersShape, { meetingId, participantIds: [adjuster.id] }, at(day, "09:02"));
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "12:00" }, at(day, "12:00"));
  await approveAndDispatch(desk, meetingId, password);
  await setDayFor(desk, item("lab"));
}

/** What the office was instructed to find out was to be ready for the meeting of September, and isn't yet. */
async function setDayFor(desk: Desk, itemId: string): Promise<void> {
  const { treeId, clauses } = await decided(desk, itemId);
  const charge = { treeId, clauseId: clauses[0]!.id, version: 0, responsible: "", dueOn: "2010-09-16" };
  await desk.act(changeAssignment, changeAssignmentShape, charge, at("2010-05-06", "10:00"));
}

/** What followed in May, before the last day to approve. */
async function approveAndDispatch(desk: Desk, meetingId: string, password: string): Promise<void> {
  const versionId = await approve(desk, meetingId, password, {
    requested: at("2010-05-03", "10:15"),
    secretary: at("2010-05-03", "10:20"),
    chair: at("2010-05-04", "08:40"),
    adjuster: at("2010-05-05", "16:05"),
  });
  const sent = at("2010-05-06", "09:30");
  await dispatch(desk, { meetingId, versionId, number: 21 }, [
    { name: "Coompanion Västernorrland", way: "email", address: "kansli@coompanion.example" },
    { name: "Härnösands kommun", way: "link" },
    { name: "Revisorerna", way: "byHand" },
  ], sent);
  await waive(desk, { meetingId, number: 25 }, "FoU-enheten har själv berett ärendet och var med vid beslutet.", sent);
}

async function listOthers(desk: Desk, meetingId: string): Promise<void> {
  for (const { name, affiliation, capacity, spans, ...rest } of others) {
    const duty = "duty" in rest ? rest.duty : null;
    await join(desk, { meetingId, name, affiliation, capacity, duty, spans }, at(day, "11:55"));
  }
}

const nominations = [
  { nominator: "Socialdemokraterna", name: "Sten Danell" },
  { nominator: "Socialdemokraterna", name: "Elisabet Lassila" },
  { nominator: "Centerpartiet", name: "Jonna Lundell" },
  { nominator: "Miljöpartiet", name: "Eva Anderberg" },
  { nominator: "Sjukvårdspartiet", name: "Erika Sahl" },
];

async function registerCases(desk: Desk) {
  const register = (year: number, serial: number, plan: string, title: string, on: string, presenter = "") =>
    addCase(desk, { year, serial, plan, title, on }).then((caseId) => ({ caseId, presenter }));
  const cases = {
    care: await register(2010, 9, "7", "Stärkta strukturer för regional samverkan inom äldreomsorgen", "2010-02-01", "Gudrun Nyvall"),
    agreement: await register(2010, 10, "7", "Förstärkt samverkansavtal om personer med omfattande behov av insatser", "2010-02-03", "Gudrun Nyvall"),
    school: await register(2007, 30, "6", "Norrlandslänens fortsatta samarbete i skolfrågor", "2007-05-14", "Göran Orrling"),
    coompanion: await register(2008, 12, "0", "Utökat bidrag till Coompanion Västernorrland enligt samarbetsavtal", "2008-03-10"),
    lab: await register(2010, 11, "0", "Införande av Kvalitetslab", "2010-02-10", "Marie Mård"),
    ernact: await register(2010, 7, "0", "Val av ledamot till styrgrupp för ERNACT-nätverket", "2010-01-20"),
    source: await register(2010, 12, "0", "Information om öppen källkod", "2010-02-25", "Carl Wallström"),
    research: await register(2008, 9, "7", "Utökad tjänst inom FoU-enheten", "2008-02-18", "Eva Rönnqvist"),
    it: await register(2010, 13, "0", "Överläggningar om it-samverkan mellan länets kommuner", "2010-03-08", "Carl Wallström"),
  };
  const propose = (caseId: string, ...texts: string[]) =>
    desk.act(addProposal, addProposalShape, { caseId, origin: "office", clauses: texts.map((text) => clause(text, "approve")) }, at("2010-04-08"));
  await propose(cases.school.caseId, "ställa sig bakom skolpresidiets förslag");
  await propose(
    cases.coompanion.caseId,
    "behålla grundbidraget på 100 000 kronor om året",
    "därutöver ge ett riktat bidrag på 100 000 kronor om året under två år för arbetet mot ungdomsarbetslöshet",
    "godkänna samarbetsavtalet",
  );
  return cases;
}

function treatments(standing: Record<string, string>, item: (key: string) => string): readonly Treatment[] {
  return [
    {
      itemId: standing["opening"]!,
      clock: "09:00",
      text: "Ordföranden öppnar sammanträdet och hälsar välkommen. Till justerare utses Hans-Erik Bylund.",
    },
    { itemId: standing["agenda"]!, clock: "09:03", text: "Dagordningen godkänns." },
    {
      itemId: standing["previousMinutes"]!,
      clock: "09:05",
      text: "Styrelsen går igenom ärendena från sammanträdet den 25 februari 2010. Protokollet läggs därefter till handlingarna.",
    },
    {
      itemId: item("care"),
      clock: "09:15",
      text: "Kansliet berättar hur länet förbereder en överenskommelse om långsiktigt stöd till de mest sjuka äldre. En modell för hur länets gemensamma frågor inom socialtjänst, vård och omsorg ska styras är under arbete och presenteras vid sammanträdet.",
      decisions: [
        { outcome: "statement", lead: "Styrelsen uttalar att den ställer sig bakom arbetet med att ordna samverkan mellan kommunerna och mellan kommuner och landsting." },
        { outcome: "statement", lead: "Styrelsen uppmanar kansliet att bjuda in landstingets sjukhusdirektörer i samarbetet mellan förvaltningarna." },
        { outcome: "noted", lead: "Informationen läggs med godkännande till handlingarna." },
      ],
    },
    {
      itemId: item("agreement"),
      clock: "09:40",
      text: "Kraven på samarbete mellan kommuner och landsting har skärpts. Ett förslag till länsöverenskommelse är på remiss i kommunernas socialnämnder och ska läggas fast den 11 juni som en rekommendation till landstingsstyrelsen och nämnderna.",
      decisions: [{ outcome: "noted", lead: "Styrelsen tackar för informationen och lägger den till handlingarna." }],
    },
    {
      itemId: item("school"),
      clock: "10:00",
      text: "De sex norrlandslänens skolkonferenser har lagts ned efter femtio år. Länens skolpresidier föreslås i stället hålla kontakt genom nätverksträffar.",
      decisions: [{ outcome: "adopted", clauses: [clause("ställa sig bakom skolpresidiets förslag", "adopt")] }],
    },
    {
      itemId: item("coompanion"),
      clock: "10:15",
      text: "Coompanion Västernorrland har bett förbundet höja sitt bidrag från 100 000 kronor till 200 000 kronor. Kansliet föreslår att grundbidraget behålls och att ett riktat bidrag ges under två år. Ett samarbetsavtal har tagits fram.\n\nUnder överläggningen föreslås att Coompanion bjuds in att presentera sin verksamhet vid nästa sammanträde.",
      decide: async (deciding) => {
        const { option } = await deciding.proposed();
        const change = await deciding.movesChange(["Lars-Åke Norman"], 2, "godkänna samarbetsavtalet justerat att gälla till och med 2011-12-31");
        await deciding.finds("main", option);
        await deciding.finds(change.key, change.option);
        await deciding.concludes({
          lead: "Styrelsen tillstyrker förslaget till samarbetsavtal justerat att gälla till och med 2011-12-31.",
          clauses: [],
        });
      },
    },
    {
      itemId: item("lab"),
      clock: "10:35",
      text: "Länsprojektet har omfattat fem kommuner och omkring 400 personer som haft svårt att komma in på arbetsmarknaden. Budgeten är 53 miljoner kronor, varav 17 miljoner från Europeiska socialfonden; hittills har 12 miljoner använts. Projektet avslutas i mars 2011 och styrgruppen önskar att förbundet därefter samordnar införandet.\n\nLedamöterna framför att resultaten behöver ses tillsammans med länets övriga arbetsmarknadsprojekt.",
      decisions: [
        {
          outcome: "adopted",
          clauses: [
            clause(
              "uppdra åt kansliet att fortsätta dialogen med projektet och återkomma till styrelsen med en helhetsbild av pågående projekt inom området",
              "instruct",
              { addressees: [{ kind: "named", name: "Kansliet" }] },
            ),
          ],
        },
      ],
    },
    {
      itemId: item("ernact"),
      clock: "10:50",
      text: "Styrelsen beslutade vid föregående sammanträde att delta i nätverket. Styrgruppen möts två gånger om året, under 2010 den 19 maj i Bryssel och den 7 september i Västernorrland. Länets partidistrikt har lämnat nomineringar.",
      decide: async (deciding) => {
        await deciding.nominate(nominations, 1, 1);
        await deciding.finds("election:ordinary", "name:Sten Danell");
        await deciding.finds("election:substitute", "name:Jonna Lundell");
        await deciding.concludes({ lead: "Styrelsen beslutar att till styrgruppen för ERNACT-nätverket utse" });
      },
    },
    {
      itemId: item("source"),
      clock: "11:05",
      text: "Kansliet fick vid föregående sammanträde i uppdrag att redovisa hur länets kommuner kan bli mindre beroende av en enda leverantör genom öppen källkod. En genomgång av hur kommunerna använder öppen källkod i dag presenteras.",
      decisions: [{ outcome: "noted", lead: "Styrelsen tackar för informationen och lägger den till handlingarna." }],
    },
    {
      itemId: item("research"),
      clock: "11:20",
      text: "FoU-enheten förstärks med en forskartjänst inom individ- och familjeomsorg med inriktning på uppföljning. Tjänsten ryms inom budgeten.",
      decisions: [
        {
          outcome: "adopted",
          lead: "Styrelsen beslutar enligt ledningsgruppens förslag och inbjuder till regelbunden återkoppling om verksamhetens utveckling vid kommande sammanträden.",
        },
      ],
    },
    {
      itemId: item("it"),
      clock: "11:30",
      text: "Ordföranden har väckt frågan om ett långsiktigt it-samarbete mellan kommunerna. Ett tidigare initiativ till gemensam drift stannade av när köp av tjänster mellan kommuner inte ansågs möjligt.\n\nLedamöterna framför att kommunerna hellre köper tjänster av varandra än av andra längre bort, och att kansliet som ett första steg bör samla kommunerna till seminarier med goda exempel. Kansliet redovisar också länets arbete med it i vården, där Örnsköldsvik är pilotkommun från hösten 2010 och övriga kommuner börjar i mars 2011.",
    },
  ];
}
