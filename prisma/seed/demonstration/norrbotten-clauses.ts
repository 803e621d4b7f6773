import type { Clause } from "#lib/domain/clause/clause.ts";
import { clause } from "./stage.ts";

const members = [{ kind: "members" as const }];
const office = [{ kind: "named" as const, name: "Kansliet" }];
const allEndorse = "förslaget tillstyrks av samtliga medlemskommuner";

/** The presidium's proposal of seed 000: a main clause on condition A; under it the time, the money (C), and two on condition B. */
export function coordinatorClauses(): Clause[] {
  return [
    clause(
      "länets kommuner, under förutsättning att samverkan med Norrbottens läns landsting kommer till stånd om tjänsten, rekommenderas tillstyrka att en samordnare för it-utveckling tillsätts enligt förslaget",
      "recommend",
      {
        addressees: members,
        condition: "samverkan med Norrbottens läns landsting kommer till stånd om tjänsten",
        children: [
          clause("arbetet i första hand ska pågå under tre år med möjlighet till förlängning", "adopt"),
          clause(
            "finansieringen sker genom stimulansbidraget på 270 000 kronor, 90 000 kronor om året vardera från Norrbottens läns landsting och Kommunförbundet Norrbotten enligt tidigare beslut, och att länets kommuner finansierar 70 procent av återstående 500 000 kronor under förutsättning att landstinget finansierar 30 procent; för kommunerna innebär det 1,41 kronor per invånare 2011 och 1,77 kronor per invånare från och med 2012",
            "fund",
            { addressees: members, condition: "Norrbottens läns landsting finansierar 30 procent av kostnaderna" },
          ),
          clause("tjänsten, om förslaget tillstyrks av samtliga medlemskommuner, placeras hos Kommunförbundet Norrbotten", "adopt", { condition: allEndorse }),
          clause("kansliet, om förslaget tillstyrks av samtliga medlemskommuner, får i uppdrag att genomföra rekryteringen", "instruct", {
            addressees: office,
            condition: allEndorse,
          }),
        ],
      },
    ),
  ];
}

/** The seven clauses that the planning group of seed 001 proposes to another body. */
export function planningClauses(): Clause[] {
  return [
    clause("tillsätta en politisk ledningsgrupp", "approve"),
    clause("tillsätta en styrgrupp med företrädare för berörda verksamheter i landsting och kommuner och it-chefer från båda", "approve"),
    clause("anställa en projektledare under projekttiden", "approve"),
    clause("begränsa arbetet till en gemensam lösning för informationsåtkomst mellan vårdgivarna och en pilotkommun som tillsammans med landstinget skapar en HSA-katalog", "approve"),
    clause("ta fram en regional strategi och ett gemensamt styrdokument för utvecklingsarbetet", "instruct"),
    clause("uppdra åt IT Norrbotten att söka medel ur de regionala strukturfonderna", "instruct", {
      addressees: [{ kind: "named", name: "IT Norrbotten" }],
      dueDate: "2009-08-15",
    }),
    clause("Kommunförbundet Norrbotten tar samordningsansvaret för projektet", "propose"),
  ];
}
