import type { Invoice, Pledge, PledgeConfirmation } from "#lib/domain/pledge/pledge.ts";
import { kr } from "../funding/seeds.ts";

/** The county council's pledge of seed 000 as it is proposed: 90 000 and 30 % of 500 000 kr each year. */
export const councilPledge = (change: Partial<Pledge> = {}): Pledge => ({
  id: "landstingets",
  caseId: "samordnaren",
  planId: "plan 1",
  correctsId: null,
  payer: { kind: "organisation", organisationId: "landstinget" },
  isOwn: false,
  proposed: [2011, 2012].map((year) => ({ year, sum: kr(240_000) })),
  isReplaced: false,
  withdrawal: null,
  confirmation: null,
  reversal: null,
  conditions: [],
  invoices: [],
  ...change,
});

/** That the county council's board has decided all that was proposed, on 29 March 2011. */
export const decidedByCouncil = (change: Partial<PledgeConfirmation> = {}): PledgeConfirmation => ({
  decided: { by: "body", name: "Landstingsstyrelsen", on: "2011-03-29", paragraph: "51", registrationNumber: "" },
  years: [2011, 2012].map((year) => ({ year, sum: kr(240_000) })),
  replyId: null,
  by: "sekreteraren",
  at: new Date("2011-04-01T08:00:00Z"),
  ...change,
});

/** The same pledge, decided. */
export const decided = (change: Partial<Pledge> = {}): Pledge => councilPledge({ confirmation: decidedByCouncil(), ...change });

/** An invoice of a year's whole sum, sent 15 April 2011. */
export const invoice = (change: Partial<Invoice> = {}): Invoice => ({ id: "f1", year: 2011, number: "2011-17", sum: kr(240_000), on: "2011-04-15", end: null, ...change });

/** That it was paid 10 May 2011. */
export const paid = { kind: "paid", on: "2011-05-10", reason: "" } as const;

/** That it was credited the same day. */
export const credited = { kind: "credited", on: "2011-05-10", reason: "Fel mottagare." } as const;

/** The conditions of § 5 that the money hangs on: A and C, with how they ended. */
export const under = (a: "met" | "failed" | null, c: "met" | "failed" | null) => [{ id: "A", outcome: a }, { id: "C", outcome: c }];
