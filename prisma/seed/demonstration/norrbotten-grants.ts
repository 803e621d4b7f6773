import { addGrant, addGrantShape } from "#lib/usecases/grant/add-grant.ts";
import { applyForGrant, applyForGrantShape, decideGrant, decideGrantShape } from "#lib/usecases/grant/record-step.ts";
import { at, type Desk } from "./stage.ts";

/** Seed 001's grants: 450 tkr a year for three years from the structural funds, applied for by 2009-08-15, and the one that is sought yearly. */
export async function seekGrants(desk: Desk, caseId: string): Promise<void> {
  const planning = { caseId, purpose: "Regional samordning av it-utveckling inom vård och omsorg", renewalOf: "" };
  const european = { ...planning, funder: "EU:s strukturfonder", from: "2010-01-01", to: "2012-12-31", appliedFor: "1350 tkr", deadline: "2009-08-15", coFunding: "1350 tkr" };
  const { grantId } = await desk.act(addGrant, addGrantShape, european, at("2009-05-12"));
  const stimulus = { ...planning, funder: "Socialdepartementet", from: "2009-01-01", to: "2009-12-31", appliedFor: "273 tkr", deadline: "2009-05-31", coFunding: "" };
  const first = await desk.act(addGrant, addGrantShape, stimulus, at("2009-05-12", "09:20"));
  await desk.act(applyForGrant, applyForGrantShape, { grantId: first.grantId, on: "2009-05-25", reference: "" }, at("2009-05-25"));
  await desk.act(decideGrant, decideGrantShape, { grantId: first.grantId, outcome: "granted", on: "2009-06-30", sum: "273 tkr", reference: "S2009/4410" }, at("2009-07-01"));
  await desk.act(applyForGrant, applyForGrantShape, { grantId, on: "2009-08-12", reference: "304-9917-09" }, at("2009-08-12"));
  const renewal = { ...stimulus, from: "2010-01-01", to: "2010-12-31", deadline: "2010-05-31", renewalOf: first.grantId };
  const { grantId: second } = await desk.act(addGrant, addGrantShape, renewal, at("2010-01-12"));
  await desk.act(applyForGrant, applyForGrantShape, { grantId: second, on: "2010-05-20", reference: "" }, at("2010-05-20"));
}
