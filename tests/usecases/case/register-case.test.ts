import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { takeNumber } from "#lib/data/number-series.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { registerCase, registerCaseShape } from "#lib/usecases/case/register-case.ts";
import { type Association, association, audited, stored } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { numbered } from "./setting.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});

const input = { title: "Samordnare för IT-utveckling", summary: "Presidiet föreslår en tjänst.", planCode: "0", secrecyGround: null };

describe("a case is registered", () => {
  test("under the next number of the workspace's pattern, with its registrar responsible, and the audit says so", async () => {
    const { caseId, registrationNumber } = await registerCase(here.secretary, input);
    expect(registrationNumber).toBe("2010.001-0");
    expect(await stored("Case", { id: caseId })).toMatchObject({
      registrationNumber: "2010.001-0",
      year: 2010,
      serial: 1,
      title: input.title,
      responsibleId: here.secretary.personId,
      openedById: here.secretary.personId,
      secrecyGround: null,
      closedAt: null,
    });
    expect(await audited(here)).toMatchObject([
      { act: "case.register", subjectId: caseId, actorId: here.secretary.personId, facts: { registrationNumber, title: input.title } },
    ]);
  });

  test("on the day it is in Stockholm, which turns the year before London does", async () => {
    const late = { ...here.secretary, now: new Date("2009-12-31T23:30:00Z") };
    expect(await registerCase(late, input)).toMatchObject({ registrationNumber: "2010.001-0" });
  });

  test.each([
    ["KS {year}/{serial} {plan}", "KS 2010/1 0"],
    ["SLK-{year}-{serial:5}", "SLK-2010-00001"],
    ["{running}/{year:2}", "1/10"],
  ])("as %s writes it", async (pattern, expected) => {
    const there = await numbered(pattern);
    expect(await registerCase(there.secretary, input)).toMatchObject({ registrationNumber: expected });
  });

  test("with a secrecy mark from the beginning", async () => {
    const { caseId } = await registerCase(here.secretary, { ...input, secrecyGround: "OSL 26 kap. 1 §" });
    expect(await stored("Case", { id: caseId })).toMatchObject({ secrecyGround: "OSL 26 kap. 1 §" });
  });

  test("once, though it is sent twice at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([registerCase(context, input), registerCase(context, input)]);
    expect(second).toEqual(first);
    expect(await audited(here)).toHaveLength(1);
  });
});

describe("the numbers of a series", () => {
  test("follow on each other for twenty who register at the same moment", async () => {
    const registered = await Promise.all(Array.from({ length: 20 }, (_, index) => registerCase(here.secretary, { ...input, title: `Ärende ${index}` })));
    const numbers = registered.map(({ registrationNumber }) => registrationNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `2010.${String(index + 1).padStart(3, "0")}-0`));
    expect(await audited(here)).toHaveLength(20);
  });

  test("have no gap after one that came to nothing, also when others wait for it", async () => {
    await registerCase(here.secretary, input);
    const nothing = inTransaction(here.id, async (tx) => {
      await takeNumber(tx, here.id, "case:2010");
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error("called off");
    });
    const [, next] = await Promise.allSettled([nothing, registerCase(here.secretary, input)]);
    expect(next).toMatchObject({ status: "fulfilled", value: { registrationNumber: "2010.002-0" } });
    await expect(registerCase(here.secretary, { ...input, planCode: "" })).rejects.toMatchObject({ code: "case.planCodeMissing" });
    expect(await registerCase(here.secretary, input)).toMatchObject({ registrationNumber: "2010.003-0" });
  });

  test("begin anew with the year, and are each workspace's own", async () => {
    const there = await association();
    await registerCase(here.secretary, input);
    expect(await registerCase(there.secretary, input)).toMatchObject({ registrationNumber: "2010.001-0" });
    expect(await registerCase({ ...here.secretary, now: new Date("2011-01-03T09:00:00Z") }, input)).toMatchObject({ registrationNumber: "2011.001-0" });
  });
});

describe("no case is registered", () => {
  test.each(["reader", "administrator"] as const)("by the %s", async (who) => {
    await expect(registerCase(here[who], input)).rejects.toMatchObject({ code: "policy.notAllowed" });
    expect(await audited(here)).toEqual([]);
  });

  test("by a stranger or another association's secretary", async () => {
    const there = await association();
    await expect(registerCase(here.stranger, input)).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(registerCase({ ...there.secretary, workspace: here.slug }, input)).rejects.toMatchObject({ code: "auth.noAccess" });
    expect(await audited(here)).toEqual([]);
  });

  test("without a plan code where the pattern has one, or with one that can't be read back", async () => {
    await expect(registerCase(here.secretary, { ...input, planCode: "" })).rejects.toMatchObject({ code: "case.planCodeMissing" });
    await expect(registerCase(here.secretary, { ...input, planCode: "a-b" })).rejects.toMatchObject({ code: "case.planCodeMalformed" });
  });

  test("with more in its form than the form has", () => {
    expect(registerCaseShape.safeParse({ ...input, workspaceId: randomUUID() }).success).toBe(false);
    expect(registerCaseShape.safeParse({ ...input, title: " " }).error?.issues).toMatchObject([{ message: "case.titleMissing", path: ["title"] }]);
  });
});
