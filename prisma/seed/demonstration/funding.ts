import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { organisationByName, organisationsOfCounty } from "#lib/data/organisation.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { changePlan, changePlanShape } from "#lib/usecases/funding/change-plan.ts";
import { copyPlan, copyPlanShape } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan, decidePlanShape } from "#lib/usecases/funding/decide-plan.ts";
import { makePlan, makePlanShape } from "#lib/usecases/funding/make-plan.ts";
import { at, type Desk } from "./stage.ts";

type Filled = z.input<typeof changePlanShape>;
type Payer = Filled["payers"][number];

const whole = (payer: Payer) => [{ payerId: payer.id, percentage: "100" }];
const inYears = (years: readonly number[], amount: string) => years.map((year) => ({ year, amount }));
const funder = (name: string): Payer => ({ kind: "funder", id: randomUUID(), name });

/** How the coordinator of seed 000 is paid for: decided with § 5; from 2012 the municipalities pay what the association did. */
export async function planCoordinator(desk: Desk, caseId: string): Promise<void> {
  const years = [2011, 2012];
  const { planId } = await desk.act(makePlan, makePlanShape, { caseId, from: 2011, to: 2012, low: "950 tkr" }, at("2011-01-18"));
  const members = await inTransaction(desk.workspaceId, (tx) => organisationsOfCounty(tx, "25"));
  const municipalities: Payer = { kind: "group", id: randomUUID(), name: "Länets kommuner", key: "population", members: members.map(({ id }) => ({ organisationId: id })) };
  const council = await organisation(desk, "Region Norrbotten");
  const association = await organisation(desk, "Kommunförbundet Norrbotten");
  const grant = funder("Sveriges Kommuner och Landsting");
  const plan: Filled = {
    planId,
    version: 1,
    name: "Presidiets förslag",
    years: years.map((year) => ({ year, low: "950 tkr", high: "" })),
    payers: [municipalities, council, association, grant],
    components: [
      { id: randomUUID(), name: "Stimulansmedel", kind: "grant", amounts: inYears(years, "270 tkr"), between: whole(grant) },
      { id: randomUUID(), name: "Landstingets åtagande", kind: "ownSum", amounts: inYears(years, "90 tkr"), between: whole(council) },
      { id: randomUUID(), name: "Förbundets åtagande", kind: "ownSum", amounts: inYears([2011], "90 tkr"), between: whole(association) },
      { id: randomUUID(), name: "Efter förbundets åtagande", kind: "shared", amounts: inYears([2012], "90 tkr"), between: whole(municipalities) },
      {
        id: randomUUID(),
        name: "Gemensamt",
        kind: "shared",
        amounts: inYears(years, "remainder"),
        between: [{ payerId: municipalities.id, percentage: "70" }, { payerId: council.id, percentage: "30" }],
      },
    ],
    population: "2010-12-31",
  };
  await desk.act(changePlan, changePlanShape, plan, at("2011-01-18", "10:00"));
  await desk.act(decidePlan, decidePlanShape, { planId, version: 2, on: "2011-02-03", by: "Styrelsen" }, at("2011-02-04"));
}

/** The sources of seed 001: together three thousand more than the planning group's cost. */
export async function planPlanning(desk: Desk, caseId: string): Promise<void> {
  const years = [2010, 2011, 2012];
  const { planId } = await desk.act(makePlan, makePlanShape, { caseId, from: 2010, to: 2012, low: "900 tkr" }, at("2009-04-21"));
  const sources = [
    { payer: funder("Socialdepartementet"), name: "Stimulansmedel", kind: "grant", amount: "273 tkr" },
    { payer: funder("Länets kommuner"), name: "Kommunernas åtagande", kind: "ownSum", amount: "90 tkr" },
    { payer: await organisation(desk, "Region Norrbotten"), name: "Landstingets åtagande", kind: "ownSum", amount: "90 tkr" },
    { payer: funder("EU:s strukturfonder"), name: "Ansökan till strukturfonderna", kind: "grant", amount: "450 tkr" },
  ] as const;
  const plan: Filled = {
    planId,
    version: 1,
    name: "Planeringsgruppens beräkning",
    years: years.map((year) => ({ year, low: "900 tkr", high: "" })),
    payers: sources.map(({ payer }) => payer),
    components: sources.map(({ payer, name, kind, amount }) => ({ id: randomUUID(), name, kind, amounts: inYears(years, amount), between: whole(payer) })),
  };
  await desk.act(changePlan, changePlanShape, plan, at("2009-04-21", "10:00"));
}

/** The seven municipalities of seed 004: a cost between 1.5 and 2 million, divided equally or by population. */
export async function planCooperation(desk: Desk, caseId: string): Promise<void> {
  const { planId } = await desk.act(makePlan, makePlanShape, { caseId, from: 2004, to: 2004, low: "1,5 mnkr", high: "2 mnkr" }, at("2003-11-04"));
  const names = ["Nacka kommun", "Täby kommun", "Lidingö kommun", "Gotlands kommun", "Upplands Väsby kommun", "Tyresö kommun", "Österåkers kommun"];
  const members = await Promise.all(names.map(async (name) => ({ organisationId: (await organisation(desk, name)).organisationId })));
  const seven = { kind: "group" as const, id: randomUUID(), name: "De sju kommunerna", members };
  const plan = (key: "equal" | "population"): Omit<Filled, "planId" | "version"> => ({
    name: key === "equal" ? "Lika delar" : "Efter folkmängd",
    years: [{ year: 2004, low: "1,5 mnkr", high: "2 mnkr" }],
    payers: [{ ...seven, key }],
    components: [{ id: randomUUID(), name: "Projektet", kind: "shared", amounts: inYears([2004], "remainder"), between: [{ payerId: seven.id, percentage: "100" }] }],
    population: "2009-12-31",
  });
  await desk.act(changePlan, changePlanShape, { planId, version: 1, ...plan("equal") }, at("2003-11-04", "10:00"));
  const other = await desk.act(copyPlan, copyPlanShape, { planId }, at("2003-11-04", "10:30"));
  await desk.act(changePlan, changePlanShape, { planId: other.planId, version: 1, ...plan("population") }, at("2003-11-04", "10:40"));
}

async function organisation(desk: Desk, name: string) {
  const known = await inTransaction(desk.workspaceId, (tx) => organisationByName(tx, name));
  if (!known) throw new Error(`no organisation is called ${name}`);
  return { kind: "organisation" as const, id: randomUUID(), organisationId: known.id };
}
