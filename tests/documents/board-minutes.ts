import type { DecidingMember, Minutes, OtherParticipant } from "#lib/domain/minutes/minutes.ts";
import { clause, decided, paragraph, section, text, told } from "#tests/documents/rich-text.ts";

const member = (name: string, role: string | null = null): DecidingMember => ({
  name,
  role,
  represents: null,
  servingFor: null,
  remote: false,
  span: null,
});

const present = (
  name: string,
  affiliation: string,
  span: string | null = null,
  capacity: string | null = null,
): OtherParticipant => ({ name, affiliation, capacity, remote: false, span });

/** A board meeting on 22 April 2010 with §§ 15–28, of which § 27 is missing. */
export const boardMinutes: Minutes = {
  language: "sv",
  draft: false,
  asOf: new Date("2010-05-03T09:12:00Z"),
  association: "Kommunförbundet Västernorrland",
  body: { name: "Styrelsen", definite: "Styrelsen" },
  title: "Protokoll",
  subtitle: "Styrelsemöte, Kommunförbundet Västernorrland",
  place: "Kommunförbundets kansli, Gånsviksvägen, Härnösand",
  sittings: [{ date: "2010-04-22", from: "09:00", to: "12:00", adjournments: [] }],
  deciding: [
    member("Göran Nordqvist", "ordförande"),
    member("Håkan Bryngelsson"),
    member("Sven-Olof Dahlin"),
    member("Elsa Lagerås"),
    member("Eva Lindmark"),
    member("Lars-Göran Norell"),
    member("Lennart Östman"),
    member("Torsten Tegnér"),
  ],
  others: [
    present("Maj Andersdotter", "Kommunförbundet", null, "sekreterare"),
    present("Gudrun Nyström", "Kommunförbundet", "§§ 18, 19, 26"),
    present("Malin Morell", "Kvalitetsverkstan, projektledare", "§ 22"),
    present("Gustav Orrling", "Kommunförbundet", "§ 20"),
    present("Ebba Rönnkvist", "Kommunförbundet", "§ 25"),
    present("Carl Wallgren", "Kommunförbundet"),
    present("Åsa Clason-Norin", "Kommunförbundet"),
    present("Kerstin Allbäck", "Kommunförbundet"),
  ],
  adjusters: ["Håkan Bryngelsson"],
  signatures: [
    { capacity: "secretary", name: "Maj Andersdotter", span: null },
    { capacity: "chair", name: "Göran Nordqvist", span: null },
    { capacity: "adjuster", name: "Håkan Bryngelsson", span: null },
  ],
  pages: { start: 1, throughYear: false },
  entries: [
    section(15, "Sammanträdet öppnas", {
      text: text("Ordföranden hälsar ledamöterna välkomna och öppnar sammanträdet."),
      decisions: [told("elected", "Håkan Bryngelsson utses att justera protokollet.")],
    }),
    section(16, "Dagordning", { decisions: [told("adopted", "Dagordningen godkänns.")] }),
    section(17, "Föregående protokoll", {
      text: text("Styrelsen går igenom protokollet från sammanträdet den 25 februari 2010."),
      decisions: [told("noted", "Protokollet läggs med godkännande till handlingarna.")],
    }),
    section(18, "Stärkta strukturer för regional samverkan inom äldreomsorgen", {
      registrationNumber: "2010.009-7",
      text: text(
        "Staten och Sveriges Kommuner och Landsting har med prop. 2009/2010:116 som grund kommit överens om ett långsiktigt stöd till vården av de mest sjuka äldre. Kansliet berättar hur länet förbereder sin del: en modell för hur de länsgemensamma frågorna inom socialtjänst, vård och omsorg ska styras och ledas.",
        "Gudrun Nyström går igenom förslaget till modell.",
      ),
      decisions: [
        told(
          "statement",
          "Styrelsen uttalar att den står bakom arbetet med att ge samverkan fastare former, både mellan kommunerna och mellan kommunerna och landstinget.",
        ),
        told(
          "statement",
          "Styrelsen uppmanar kansliet att också bjuda in landstingets sjukhusdirektörer till samarbetet på förvaltningsnivå.",
        ),
        told("noted", "Informationen läggs med godkännande till handlingarna."),
      ],
    }),
    section(19, "Förstärkt samverkansavtal mellan kommunerna och landstinget kring personer med långvariga och omfattande behov av insatser", {
      registrationNumber: "2010.010-7",
      text: text(
        "Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2008:20) har skärpt skyldigheten att samarbeta, och sedan den 1 januari 2009 gäller nya bestämmelser i hälso- och sjukvårdslagen (1982:763), socialtjänstlagen (2001:453) och lagen om yrkesverksamhet på hälso- och sjukvårdens område (1998:531). Kanslierna arbetar därför på en länsöverenskommelse.",
        "Förslaget är ute på remiss hos socialnämnderna. Den 11 juni läggs det fast som rekommendation till landstingsstyrelsen och nämnderna.",
      ),
      decisions: [told("noted", "Styrelsen tackar för informationen och lägger den till handlingarna.")],
    }),
    section(20, "Norrlandslänens fortsatta samarbete med skolfrågor", {
      registrationNumber: "2007.030-6",
      text: text(
        "Skolkonferensen för de sex norrlandslänen har lagts ned efter 50 år. På sitt sista sammanträde, den 12 oktober 2009 i Örnsköldsvik, föreslog konferensens styrelse att länens skolpresidier i stället knyts till det politiska nätverket Skogslänsgruppen. Skolpresidiet i länet förordar fortsatta nätverksträffar.",
      ),
      decisions: [decided(clause("ställa sig bakom skolpresidiets förslag"))],
      afterText: text(
        "Ordföranden avtackar Gustav Orrling, som går i pension under våren efter tio år som handläggare för arbetsmarknad och utbildning.",
      ),
    }),
    section(21, "Utökat bidrag till Coompanion Västernorrland enligt samarbetsavtal", {
      registrationNumber: "2008.012-0",
      text: text(
        "Coompanion Västernorrland begär att förbundets bidrag höjs från 100 000 kr till 200 000 kr, eftersom landstinget har minskat sitt. Kansliet föreslår att grundbidraget behålls och att Coompanion därtill får 100 000 kr om året i två år för att medverka i länets arbete mot ungdomsarbetslöshet. Ett samarbetsavtal har tagits fram.",
      ),
      deliberation: text(
        "Under överläggningen föreslås att Coompanion bjuds in för att berätta om sin verksamhet vid nästa sammanträde.",
      ),
      decisions: [
        told("adoptedWithChanges", "Styrelsen tillstyrker förslaget till samarbetsavtal, justerat att gälla t o m 2011-12-31."),
      ],
      attachments: [{ label: null, title: "Samarbetsavtal mellan Kommunförbundet Västernorrland och Coompanion" }],
    }),
    section(22, "Projektimplementering av Kvalitetsverkstan", {
      registrationNumber: "2010.011-0",
      text: text(
        "Styrgruppen för länsprojektet önskar att förbundet tar över samordningen från våren 2011. Malin Morell berättar om projektet, som har omfattat fem kommuner och 400 personer. Europeiska socialfonden har bidragit med 17 mnkr av en budget på 53 mnkr; hittills har 12 mnkr använts.",
        "Ledamöterna har svårt att se vad projektet konkret har lett till, och vill kunna bedöma resultatet tillsammans med kommunernas övriga arbetsmarknadsprojekt.",
      ),
      decisions: [
        decided(
          clause(
            "uppdra till kansliet att fortsätta samtalen med projektet och återkomma till styrelsen med en samlad bild av de projekt som pågår inom området",
          ),
        ),
      ],
    }),
    section(23, "Val av ledamot till styrgrupp för ERNACT-nätverket", {
      registrationNumber: "2010.007-0",
      text: {
        type: "doc",
        content: [
          paragraph("Styrgruppen träffas två gånger om året, i år den 19 maj i Bryssel och den 7 september i Västernorrland. Partierna har nominerat:"),
          {
            type: "bulletList",
            content: [
              "Socialdemokraterna: Sven-Olof Dahlin och Elsa Lagerås",
              "Centerpartiet: Jonas Lundell",
              "Miljöpartiet: Eira Andrén",
              "Sjukvårdspartiet: Erika Sahlén",
            ].map((nomination) => ({ type: "listItem", content: [paragraph(nomination)] })),
          },
        ],
      },
      decisions: [
        {
          outcome: "elected",
          lead: "Styrelsen beslutar",
          text: null,
          clauses: [clause("utse Sven-Olof Dahlin som ordinarie och Jonas Lundell som ersättare i styrgruppen för ERNACT-nätverket")],
          elections: [],
        },
      ],
    }),
    section(24, "Information om öppna källkoder", {
      registrationNumber: "2010.012-0",
      text: text(
        "Kansliet fick vid förra sammanträdet i uppdrag att redovisa hur länets kommuner kan minska sitt beroende av en enda leverantör med hjälp av öppen källkod. Carl Wallgren redovisar hur kommunerna använder sådan programvara i dag.",
      ),
      decisions: [told("noted", "Styrelsen tackar för informationen och lägger den till handlingarna.")],
    }),
    section(25, "Utökad tjänst inom FoU-enheten", {
      registrationNumber: "2008.009-7",
      text: text(
        "Ledningsgruppen föreslår att FoU-enheten förstärks med en forskartjänst för uppföljning och utvärdering inom individ- och familjeomsorgen, inom befintlig budget. Ebba Rönnkvist beskriver hur kommunernas efterfrågan har ökat.",
      ),
      decisions: [
        told(
          "adopted",
          "Styrelsen beslutar enligt ledningsgruppens förslag och bjuder in enheten att regelbundet berätta om sin utveckling vid kommande sammanträden.",
        ),
      ],
    }),
    section(26, "Överläggningar om IT-samverkan mellan länets kommuner", {
      registrationNumber: "2010.013-0",
      text: text(
        "Ordföranden har väckt frågan om ett långsiktigt IT-samarbete mellan kommunerna. Carl Wallgren berättar om det initiativ som IT-cheferna tog för tre år sedan: först gällde det gemensamma servrar, sedan även gemensamma program, men arbetet stannade av.",
        "Ledamöterna köper hellre tjänster av länets egna kommuner än av kommuner i södra Sverige och ser Umeåregionen som en förebild. Styrelsen välkomnar en helhetsbild med konkreta förslag; som ett första steg bör kansliet samla kommunerna till seminarier kring goda exempel.",
        "Gudrun Nyström redovisar arbetet med IT i vården. Örnsköldsvik är pilotkommun och börjar hösten 2010, de övriga i mars 2011; landstinget ansluter sig till det nationella systemet 2012.",
      ),
    }),
    { kind: "void", number: 27, reason: "missing" },
    section(28, "Information och delgivningar", {
      text: {
        type: "doc",
        content: [
          {
            type: "bulletList",
            content: ["Norrstyrelsens granskning av årsbokslut 2009-12-31", "Minnesskriften ”Aktuell skolorientering”"].map(
              (item) => ({ type: "listItem", content: [paragraph(item)] }),
            ),
          },
        ],
      },
    }),
  ],
};
