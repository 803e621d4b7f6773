import { beforeEach, describe, expect, test } from "vitest";
import { chooseLint } from "#lib/usecases/workspace/choose-lint.ts";
import { renameWorkspace } from "#lib/usecases/workspace/rename-workspace.ts";
import { setRegistrationPattern } from "#lib/usecases/workspace/set-registration-pattern.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});
const workspace = () => stored("Workspace", { id: here.id });

describe("an administrator", () => {
  test("names the workspace and sets the form of its numbers, one version after the other", async () => {
    await renameWorkspace(here.administrator, { version: 1, name: "Kommunförbundet Västernorrland" });
    await setRegistrationPattern(here.administrator, { version: 2, pattern: "  KS {year}/{serial} {plan} " });
    expect(await workspace()).toMatchObject({ name: "Kommunförbundet Västernorrland", registrationPattern: "KS {year}/{serial} {plan}", version: 3 });
    expect((await audited(here)).map(({ act, facts }) => [act, facts])).toEqual([
      ["workspace.rename", { name: "Kommunförbundet Västernorrland", before: "Kommunförbundet Ådalen" }],
      ["workspace.pattern", { pattern: "KS {year}/{serial} {plan}", before: "{year}.{serial:3}-{plan}" }],
    ]);
  });

  test("doesn't write over what another has saved since", async () => {
    await renameWorkspace(here.administrator, { version: 1, name: "Först" });
    await expect(setRegistrationPattern(here.administrator, { version: 1, pattern: "{serial}/{year:2}" })).rejects.toMatchObject({
      code: "errors.stale",
      facts: { name: "Ada Administratör", day: "2010-04-22", time: "09:00" },
    });
  });

  test("can't set a form in which numbers can't be told apart", async () => {
    await expect(setRegistrationPattern(here.administrator, { version: 1, pattern: "{serial}" })).rejects.toMatchObject({ code: "case.patternNoYear" });
    expect(await workspace()).toMatchObject({ version: 1 });
  });
});

describe("the checks of the minutes", () => {
  test("are as grave as an administrator of an association chooses, and as usual again where nothing is chosen", async () => {
    await chooseLint(here.administrator, { version: 1, choices: { itemEmpty: "off", motionNotPut: "error" } });
    await chooseLint(here.administrator, { version: 2, choices: { motionNotPut: "error" } });
    expect(await workspace()).toMatchObject({ lintChoices: { motionNotPut: "error" }, version: 3 });
    expect((await audited(here)).map(({ act }) => act)).toEqual(["workspace.lint", "workspace.lint"]);
  });

  test("aren't written over when another has saved since, nor saved twice with the same key", async () => {
    const once = { ...here.administrator, idempotencyKey: "0b9ad5cf-8f5c-4d5e-9a3f-7f2f3a0f6f5e" };
    await chooseLint(once, { version: 1, choices: { itemEmpty: "off" } });
    await chooseLint(once, { version: 1, choices: { itemEmpty: "off" } });
    await expect(chooseLint(here.administrator, { version: 1, choices: {} })).rejects.toMatchObject({ code: "errors.stale" });
    expect(await workspace()).toMatchObject({ lintChoices: { itemEmpty: "off" }, version: 2 });
    expect(await audited(here)).toHaveLength(1);
  });
});

test.each(["secretary", "reader", "stranger"] as const)("the %s sets none of it", async (who) => {
  const refused = { code: expect.stringMatching(/notAllowed|noAccess/) };
  await expect(renameWorkspace(here[who], { version: 1, name: "Nytt" })).rejects.toMatchObject(refused);
  await expect(setRegistrationPattern(here[who], { version: 1, pattern: "{serial}/{year:2}" })).rejects.toMatchObject(refused);
  await expect(chooseLint(here[who], { version: 1, choices: { itemEmpty: "off" } })).rejects.toMatchObject(refused);
  expect(await audited(here)).toEqual([]);
});

test("an administrator of another association doesn't reach this one", async () => {
  const other = await association();
  await expect(renameWorkspace({ ...other.administrator, workspace: here.slug }, { version: 1, name: "Kapat" })).rejects.toMatchObject({ code: "auth.noAccess" });
});
