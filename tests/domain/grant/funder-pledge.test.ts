import { describe, expect, test } from "vitest";
import { decidedByFunder, isPledgeOf } from "#lib/domain/grant/funder-pledge.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { kr } from "../funding/seeds.ts";

/** The grant of seed 000, decided for the two years. */
const granted = (change: Partial<GrantApplication> = {}): GrantApplication => ({
  id: "bidraget", caseId: "samordnaren", funder: "SKL", purpose: "Samordning", from: "2011-01-01", to: "2012-12-31", appliedFor: kr(540_000), deadline: "2010-10-01",
  coFunding: null, renewalOf: null, applied: { on: "2010-09-20", reference: "" }, decision: { outcome: "granted", on: "2011-01-31", sum: kr(500_000), reference: "11/0412" }, withdrawal: null, ...change,
});
const pledge = { payerName: "Skl", proposed: [2011, 2012].map((year) => ({ year, sum: kr(270_000) })) };

describe("the pledge of a funder", () => {
  test("is known by its name, in large letters or small, and by a year that was applied for", () => {
    expect(isPledgeOf(granted(), pledge)).toBe(true);
    expect(isPledgeOf(granted({ funder: "Strukturfonden" }), pledge)).toBe(false);
    expect(isPledgeOf(granted({ from: "2013-01-01", to: "2013-12-31" }), pledge)).toBe(false);
  });

  test("is filled in from what it has decided: who, the day, the reference, and the years as proposed where they are several", () => {
    expect(decidedByFunder(pledge, [granted()])).toEqual({
      grantId: "bidraget",
      decided: { by: "delegate", name: "SKL", on: "2011-01-31", paragraph: "", registrationNumber: "11/0412" },
      years: pledge.proposed,
    });
  });

  test("is for what was granted where that is one year, and for no other year", () => {
    expect(decidedByFunder(pledge, [granted({ from: "2012-01-01" })])?.years).toEqual([{ year: 2012, sum: kr(500_000) }]);
  });

  test.each([
    ["has only been applied for", granted({ decision: null })],
    ["was refused", granted({ decision: { outcome: "refused", on: "2011-01-31", sum: 0n, reference: "11/0412" } })],
  ])("isn't filled in by a grant that %s", (_, grant) => {
    expect(decidedByFunder(pledge, [grant])).toBeNull();
  });

  test("is filled in by the later of two that were granted", () => {
    expect(decidedByFunder(pledge, [granted(), granted({ id: "det senare" })])?.grantId).toBe("det senare");
  });
});
