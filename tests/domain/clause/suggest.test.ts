import { describe, expect, test } from "vitest";
import type { ClauseAct } from "#lib/domain/clause/clause.ts";
import { findCondition } from "#lib/domain/clause/condition-in-text.ts";
import { findDueDate } from "#lib/domain/clause/due-date-in-text.ts";
import { suggest } from "#lib/domain/clause/suggest.ts";

const context = {
  organisations: [
    { id: "o1", name: "Norrbottens läns landsting" },
    { id: "o2", name: "Kommunförbundet Norrbotten" },
    { id: "o3", name: "IT Norrbotten" },
    { id: "o4", name: "Norrbotten" },
    { id: "o5", name: "Umeå (staden)" },
  ],
  bodies: [
    { id: "b1", name: "Styrelse" },
    { id: "b2", name: "Styrgrupp" },
  ],
  today: "2010-04-22",
};
const landsting = { kind: "organisation", organisationId: "o1", name: "Norrbottens läns landsting" };
const forbund = { kind: "organisation", organisationId: "o2", name: "Kommunförbundet Norrbotten" };

describe("what is suggested for a whole clause", () => {
  test("a recommendation to the members on a condition", () => {
    const text = "länets kommuner, under förutsättning att samverkan med Norrbottens läns landsting kommer till stånd, rekommenderas tillstyrka att en samordnare anställs";
    expect(suggest(text, context)).toEqual({
      act: "recommend",
      addressees: [{ kind: "members" }],
      dueDate: null,
      condition: "samverkan med Norrbottens läns landsting kommer till stånd",
    });
  });

  test("money from several, where one share waits for another's", () => {
    const text =
      "finansieringen sker med 90 tkr från Norrbottens läns landsting och Kommunförbundet Norrbotten och att 70 % av resten betalas av länets kommuner under förutsättning att landstinget betalar 30 %. För kommunerna innebär det 1,41 kr per invånare.";
    expect(suggest(text, context)).toEqual({
      act: "fund",
      addressees: [landsting, forbund, { kind: "members" }],
      dueDate: null,
      condition: "landstinget betalar 30 %",
    });
  });

  test("a task for the office if all members agree", () => {
    const text = "att om förslaget tillstyrks av samtliga medlemskommuner, kansliet får uppdraget att genomföra rekryteringen senast 31 mars 2011";
    expect(suggest(text, context)).toEqual({
      act: "instruct",
      addressees: [{ kind: "named", name: "kansliet" }],
      dueDate: "2011-03-31",
      condition: "förslaget tillstyrks av samtliga medlemskommuner",
    });
  });

  test("nothing, where nothing can be told", () => {
    expect(suggest("arbetet pågår i första hand under tre år", context)).toEqual({ act: null, addressees: [], dueDate: null, condition: null });
  });
});

describe("what a clause does", () => {
  test.each<[string, ClauseAct | null]>([
    ["rekommendera kommunerna att anta strategin", "recommend"],
    ["ställa sig bakom skolpresidiets förslag", "approve"],
    ["godkänna finansieringen", "approve"],
    ["uppdra till kansliet att fortsätta dialogen", "instruct"],
    ["ge kansliet i uppdrag att utse en kontaktperson", "instruct"],
    ["uppmana kansliet att bjuda in landstinget", "instruct"],
    ["utse Ada Alm som ordinarie och Bo Berg som ersättare", "elect"],
    ["välja Ada Alm till ordförande", "elect"],
    ["lägga informationen till handlingarna", "note"],
    ["med godkännande lägga rapporten till handlingarna", "note"],
    ["informationen läggs med godkännande till handlingarna", "note"],
    ["notera informationen", "note"],
    ["anslå 90 000 kr", "fund"],
    ["anta den regionala strategin", "adopt"],
    ["fastställa budgeten", "adopt"],
    ["återremittera ärendet till presidiet", "refer"],
    ["bordlägga ärendet", "refer"],
    ["föreslå fullmäktige att anta stadgarna", "propose"],
    ["uttala sitt stöd för arbetet", "state"],
    ["antalet ledamöter är nio", null],
    ["uppdraget förlängs", null],
    ["utseendet på logotypen behålls", null],
    ["tillsätta en politisk ledningsgrupp", null],
  ])("%s: %s", (text, act) => {
    expect(suggest(text, context).act).toBe(act);
  });
});

describe("whom a clause concerns", () => {
  const named = (text: string) => suggest(text, context).addressees;

  test.each(["samtliga medlemskommuner", "länets kommuner", "alla kommuner", "medlemskommunerna", "kommunerna i länet", "samtliga medlemmar"])(
    "%s are the members",
    (words) => {
      expect(named(`uppmana ${words} att svara`)).toEqual([{ kind: "members" }]);
    },
  );

  test("an organisation is found by its whole name, and the longest name counts", () => {
    expect(named("uppdra åt IT Norrbotten att söka medel")).toEqual([{ kind: "organisation", organisationId: "o3", name: "IT Norrbotten" }]);
    expect(named("uppdra åt Umeå (staden) att söka medel")).toMatchObject([{ organisationId: "o5" }]);
    expect(named("besöka Norrbottenskusten")).toEqual([]);
  });

  test("a body is found in its definite form too", () => {
    expect(named("uppdra åt styrgruppen att återkomma")).toEqual([{ kind: "body", bodyId: "b2", name: "Styrgrupp" }]);
  });

  test("whose something is, is not addressed", () => {
    expect(named("godkänna presidiets förslag och Norrbottens läns landstings budget")).toEqual([]);
  });

  test("in a task, the one who gets it is addressed, not those it is about", () => {
    expect(named("uppdra till kansliet att återkoppla till styrelsen")).toEqual([{ kind: "named", name: "kansliet" }]);
    expect(named("rekommendera att Kommunförbundet Norrbotten samordnar")).toEqual([forbund]);
  });
});

describe("by when", () => {
  test.each([
    ["redovisas senast 30 juni 2004", "2004-06-30"],
    ["redovisas senast 30 juni, 2004", "2004-06-30"],
    ["ansöka före den 15 augusti 2009", "2009-08-15"],
    ["ansöka den 15 augusti 2009", "2009-08-15"],
    ["vara klart 2011-03-31", "2011-03-31"],
    ["vara klart senast den 1:a sept 2011", "2011-09-01"],
    ["svara senast 30/6 2011", "2011-06-30"],
    ["svara innan den 3 Maj 2011", "2011-05-03"],
    ["svara senast den 30 juni", "2010-06-30"],
    ["svara senast den 22 april", "2010-04-22"],
    ["svara senast den 21 april", "2011-04-21"],
    ["enligt protokollet den 25 februari 2010 svara senast 2010-06-01", "2010-06-01"],
    ["samlas den 5 maj 2010 och svara senast 2010-06-01", "2010-06-01"],
    ["gälla från och med den 1 januari 2009 och redovisas 2009-12-01", "2009-12-01"],
    ["svara senast den 29 februari", null],
    ["gälla t o m 2011-12-31", null],
    ["gälla t.o.m. den 31 december 2011", null],
    ["gälla fr.o.m. 2009-01-01", null],
    ["ändra beslutet den 25 februari 2010", null],
    ["svara senast 31 februari 2011", null],
    ["svara den 30 juni", null],
    ["bidra med 90 tkr under 2009–2011", null],
    ["enligt dnr 2010-11-3042", null],
  ])("%s: %s", (text, day) => {
    expect(findDueDate(text, "2010-04-22")).toBe(day);
  });
});

describe("on what condition", () => {
  test.each([
    ["bidra med 90 tkr, förutsatt att EU beviljar medel", "EU beviljar medel", "bidra med 90 tkr"],
    ["bidra med 90 tkr under förutsättning att A, B och C gör likadant. Beloppet är fast.", "A, B och C gör likadant", "bidra med 90 tkr Beloppet är fast."],
    ["under förutsättning att medel beviljas, anställa en projektledare", "medel beviljas", "anställa en projektledare"],
    ["om medel beviljas, anställa en projektledare", "medel beviljas", "anställa en projektledare"],
    ["på villkor att kostnaden är 1,41 kr, godkänna planen", "kostnaden är 1,41 kr", "godkänna planen"],
    ["godkänna planen med förbehåll för att medel finns", "medel finns", "godkänna planen"],
  ])("%s", (text, condition, rest) => {
    expect(findCondition(text)).toEqual({ condition, rest });
  });

  test.each(["fatta beslut om budgeten, som bifogas", "om medel beviljas anställa en projektledare", "godkänna planen", "under förutsättning att"])(
    "none in: %s",
    (text) => {
      expect(findCondition(text)).toBeNull();
    },
  );
});
