import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { setupCode } from "#lib/data/setup-code.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { setUpWorkspace, setUpWorkspaceShape } from "#lib/usecases/workspace/set-up-workspace.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { audited, insert, municipality, now, stored } from "../../support/association.ts";

withDatabase({ each: true });

const filled = (change: object = {}) =>
  setUpWorkspaceShape.parse({
    code: setupCode(),
    organisationName: "Kommunförbundet Ådalen",
    legalForm: "nonprofitAssociation",
    slug: "adalen",
    registrationPattern: "{year}.{serial:3}-{plan}",
    bodyName: "Styrelsen",
    bodyKind: "board",
    name: "Siv Sekreterare",
    email: "Siv@Example.se",
    password: "tre gröna paraplyer",
    ...change,
  });
const setUp = (change: object = {}) => setUpWorkspace({ now }, filled(change));
const count = async (table: string) => asOwner(async (connection) => (await connection.query(`SELECT FROM "${table}"`)).rowCount);

describe("an empty installation", () => {
  test("gets its organisation, its workspace, its first body and its first secretary", async () => {
    expect(await setUp()).toEqual({ slug: "adalen" });
    const workspace = await stored("Workspace", { slug: "adalen" });
    expect(workspace).toMatchObject({ name: "Kommunförbundet Ådalen", legalForm: "nonprofitAssociation", registrationPattern: "{year}.{serial:3}-{plan}" });
    expect(await stored("Organisation", { id: workspace?.["organisationId"] })).toMatchObject({ kind: "association", name: "Kommunförbundet Ådalen" });
    expect(await stored("Body", { slug: "styrelsen" })).toMatchObject({ name: "Styrelsen", kind: "board", rules: defaultRules("board", "nonprofitAssociation") });
    expect((await stored("Body", { slug: "styrelsen" }))?.["agendaTemplate"]).toMatchObject({ items: expect.arrayContaining([{ kind: "opening", title: "Sammanträdet öppnas" }]) });

    const person = await stored("Person", { email: "siv@example.se" });
    expect(await loadActor("adalen", String(person?.["id"]))).toMatchObject({ name: "Siv Sekreterare", roles: [{ role: "administrator" }, { role: "secretary" }] });
    expect(await audited({ id: String(workspace?.["id"]) })).toMatchObject([{ act: "workspace.set-up", actorId: person?.["id"] }]);
  });

  test("can belong to a municipality that is known", async () => {
    const organisationId = await municipality("Nacka kommun");
    await setUp({ organisationId, organisationName: "", legalForm: "publicAuthority", slug: "nacka" });
    expect(await stored("Workspace", { slug: "nacka" })).toMatchObject({ name: "Nacka kommun", organisationId, legalForm: "publicAuthority" });
    expect(await count("Organisation")).toBe(1);
  });

  test("takes the code as one reads it out", async () => {
    await setUp({ code: ` ${setupCode().toLowerCase().replaceAll("-", " ")} ` });
    expect(await count("Workspace")).toBe(1);
  });

  test.each([
    ["without the code", { code: "" }, "setup.wrongCode"],
    ["with a wrong code", { code: "AAAA-AAAA-AAAA-AAAA" }, "setup.wrongCode"],
    ["with an address of the application's own", { slug: "sign-in" }, "setup.slugReserved"],
    ["with numbers that can't be told apart", { registrationPattern: "{year}" }, "case.patternNoSerial"],
    ["with a password that won't do", { password: "sommaren2024" }, "auth.passwordGuessed"],
    ["without a name for the organisation", { organisationName: "" }, "members.organisationNameMissing"],
    ["for an organisation that isn't there", { organisationId: "7d444840-9dc0-41d1-b245-5ffdce74fad2" }, "members.unknownOrganisation"],
  ])("is not set up %s, and nothing is left of the attempt", async (_how, change, code) => {
    await expect(setUp(change)).rejects.toMatchObject({ code });
    for (const table of ["Workspace", "Organisation", "Person", "Account", "Body"]) expect(await count(table), table).toBe(0);
  });
});

describe("an installation that has a workspace", () => {
  beforeEach(() => setUp());

  test("is not set up again, even with the code", async () => {
    await expect(setUp({ slug: "another", email: "annan@example.se" })).rejects.toMatchObject({ code: "setup.alreadyDone" });
    expect(await count("Workspace")).toBe(1);
  });
});

test("of several who set up at the same moment, one does", async () => {
  const attempts = ["a", "b", "c", "d"].map((name) => setUp({ slug: `w-${name}`, email: `${name}@example.se`, organisationName: `Förbundet ${name}` }));
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "setup.alreadyDone" });
  for (const table of ["Workspace", "Organisation", "Person", "Body"]) expect(await count(table), table).toBe(1);
});

test("one who is in the register already is not made twice", async () => {
  await insert(["Person", { id: "7d444840-9dc0-41d1-b245-5ffdce74fad2", name: "Siv", email: "siv@example.se" }]);
  await expect(setUp()).rejects.toMatchObject({ code: "members.emailTaken" });
  expect(await count("Workspace")).toBe(0);
});
