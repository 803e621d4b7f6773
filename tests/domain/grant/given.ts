import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { tkr } from "../funding/seeds.ts";

/** The application of seed 001 to the structural funds: 450 tkr a year for three years, by 15 August 2009. */
export const application = (change: Partial<GrantApplication> = {}): GrantApplication => ({
  id: "eu",
  caseId: "it-utvecklingen",
  funder: "EU:s strukturfonder",
  purpose: "Regional samordning av it-utveckling",
  from: "2010-01-01",
  to: "2012-12-31",
  appliedFor: tkr(1350),
  deadline: "2009-08-15",
  coFunding: tkr(1350),
  renewalOf: null,
  applied: null,
  decision: null,
  withdrawal: null,
  ...change,
});

export const sent = { on: "2009-08-12", reference: "304-9917-09" } as const;
export const granted = { outcome: "granted", on: "2009-12-01", sum: tkr(1350), reference: "304-9917-09/2" } as const;
export const refused = { outcome: "refused", on: "2009-12-01", sum: 0n, reference: "304-9917-09/2" } as const;
export const givenUp = { on: "2009-08-01", reason: "Landstinget söker i stället." } as const;
