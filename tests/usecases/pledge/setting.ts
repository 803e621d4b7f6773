import { randomUUID } from "node:crypto";
import { pledgesOf } from "#lib/data/pledge.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { changePlan } from "#lib/usecases/funding/change-plan.ts";
import { decidePlan } from "#lib/usecases/funding/decide-plan.ts";
import { makePlan, makePlanShape } from "#lib/usecases/funding/make-plan.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { confirmPledge, confirmPledgeShape } from "#lib/usecases/pledge/confirm-pledge.ts";
import { proposePledges } from "#lib/usecases/pledge/propose-pledges.ts";
import { type Association, association, municipality, stored } from "../../support/association.ts";
import { asOwner } from "../../support/database.ts";
import { asked, type Asked, later } from "../condition/setting.ts";
import { filledIn } from "../funding/setting.ts";

/** A case with a decided plan: 300 tkr a year by each of two municipalities' inhabitants, and 350 by a fund. */
export type Pledging = Readonly<{ here: Association; caseId: string; planId: string; organisations: readonly string[]; secretary: ActContext }>;

/** The same, where the municipalities have been asked about what was adopted. */
export type AskedPledging = Pledging & Asked;

/** Makes a case with a plan; nothing is adopted in it, and nothing proposed. */
export async function planned(): Promise<Pledging> {
  const here = await association();
  const { caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null });
  const names = ["Luleå", "Pajala"];
  const organisations = await Promise.all(names.map((name) => municipality(`${name} ${randomUUID().slice(0, 8)}`, { asOf: "2009-12-31", count: 1000 })));
  return withPlan({ here, caseId, organisations, secretary: { ...here.secretary, now: later } });
}

async function withPlan<Of extends Omit<Pledging, "planId">>(of: Of): Promise<Of & { planId: string }> {
  const { planId } = await makePlan(of.secretary, makePlanShape.parse({ caseId: of.caseId, from: "2011", to: "2012", low: "950 tkr" }));
  const [large, small] = of.organisations as [string, string];
  await changePlan(of.secretary, filledIn({ caseId: of.caseId, planId, large, small }));
  await decidePlan(of.secretary, { planId, version: 2, on: "2010-05-10", by: "Styrelsen" });
  return { ...of, planId };
}

/** As `planned`, with a pledge proposed to each of the three. */
export async function proposed(): Promise<Pledging> {
  return withProposals(await planned());
}

/** As `proposed`, in a case where the municipalities have been asked about what was adopted. */
export async function proposedAndAsked(): Promise<AskedPledging> {
  return withProposals(await withPlan(await asked()));
}

async function withProposals<Of extends Pledging>(of: Of): Promise<Of> {
  await proposePledges(of.secretary, { caseId: of.caseId, planId: of.planId });
  return of;
}

/** The pledges of the case, as they are kept. */
export async function kept({ here, caseId }: Pledging): Promise<Pledge[]> {
  return inTransaction(here.id, (tx) => pledgesOf(tx, here.id, [caseId]));
}

/** The pledge of the organisation at a place, or of the fund. */
export async function pledgeOf(of: Pledging, place: number | "fund"): Promise<Pledge> {
  const found = (await kept(of)).find(({ payer }) => (place === "fund" ? payer.kind === "funder" : payer.kind === "organisation" && payer.organisationId === of.organisations[place]));
  if (!found) throw new Error("nothing is proposed to them");
  return found;
}

/** Confirms the pledge of the organisation at a place with all that was proposed, by its executive board. */
export async function confirm(of: Pledging, place: number | "fund", change: object = {}, context: ActContext = of.secretary): Promise<string> {
  const { id } = await pledgeOf(of, place);
  const decided = { by: "body", name: "Kommunstyrelsen", on: "2010-05-10", paragraph: "22", registrationNumber: "" };
  const entry = { pledgeId: id, decided, maySpend: true, years: [2011, 2012].map((year) => ({ year, sum: "300 tkr" })), conditionIds: [], replyId: "", ...change };
  await confirmPledge(context, confirmPledgeShape.parse(entry));
  return id;
}

/** The id of the latest reply of the organisation at a place. */
export async function replyOf({ here, addressees }: Asked, place: number, number = 1): Promise<string> {
  return (await stored("Reply", { workspaceId: here.id, addresseeId: addressees[place], number }))!["id"] as string;
}

/** Closes the case, behind the act: that would first ask for its extracts. */
export async function closed({ here, caseId }: Pledging): Promise<void> {
  await asOwner((owner) => owner.query(`UPDATE "Case" SET "closedAt" = now(), "closedById" = $2, "closedReason" = 'Klart.' WHERE id = $1`, [caseId, here.secretary.personId]));
}
