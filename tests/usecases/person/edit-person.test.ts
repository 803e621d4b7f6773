import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { people } from "#lib/queries/members/people.ts";
import { personPage } from "#lib/queries/members/person.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { editPerson, editPersonShape } from "#lib/usecases/person/edit-person.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited, mandateIn, now, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
let anna: string;
beforeEach(async () => {
  here = await association();
  ({ personId: anna } = await addMandate(here.secretary, addMandateShape.parse({ bodyId: here.boardId, name: "Anna Berg", role: "member", from: "2007-01-01" })));
});
const edit = (personId: string, change: object = {}, by = here.secretary) =>
  editPerson(by, editPersonShape.parse({ personId, version: 1, name: "Anna Berg-Ek", email: "", phone: "0920-123 45", ...change }));
const emailOf = async (id: string) => (await stored("Person", { id }))?.["email"];

describe("a person's details", () => {
  test("are changed by the office, and what was before is known by its digest only", async () => {
    await edit(anna, { email: `Anna.${anna}@Example.se` });
    expect(await stored("Person", { id: anna })).toMatchObject({ name: "Anna Berg-Ek", phone: "0920-123 45", version: 2, email: `anna.${anna}@example.se` });
    const last = (await audited(here)).at(-1);
    expect(last).toMatchObject({ act: "person.edit", subjectId: anna, facts: { name: "Anna Berg-Ek" } });
    expect(JSON.stringify(last)).not.toContain("0920");
  });

  test.each([
    ["an address that another has", async () => ({ email: await emailOf(here.reader.personId) }), "members.emailTaken"],
    ["a stale form", async () => ({ version: 7 }), "errors.stale"],
  ])("are not, given %s", async (_what, change, code) => {
    await expect(edit(anna, await change())).rejects.toMatchObject({ code });
  });

  test("of one with an account: the secretary changes the name but not what they sign in with", async () => {
    const email = await emailOf(here.reader.personId);
    await edit(here.reader.personId, { name: "Lars Ny Läsare", email });
    await expect(edit(here.reader.personId, { version: 2, email: "kapad@example.se" })).rejects.toMatchObject({ code: "policy.notAllowed", facts: { holder: "administrator" } });
    await edit(here.reader.personId, { version: 2, email: `ny.${anna}@example.se` }, here.administrator);
    expect(await emailOf(here.reader.personId)).toBe(`ny.${anna}@example.se`);
    await expect(edit(here.reader.personId, { version: 3, email: "" }, here.administrator)).rejects.toMatchObject({ code: "members.emailNeeded" });
  });

  test("of one who belongs to another association too, are not for this one to change", async () => {
    const other = await association();
    await mandateIn(other, here.reader.personId);
    await expect(edit(here.reader.personId, { email: await emailOf(here.reader.personId) }, here.administrator)).rejects.toMatchObject({ code: "members.belongsElsewhere" });
  });

  test("of one of another association are unknown here", async () => {
    const other = await association();
    await expect(edit(other.reader.personId, {}, here.administrator)).rejects.toMatchObject({ code: "members.unknownPerson" });
  });
});

describe("what is shown of people", () => {
  const actorOf = async (who: "secretary" | "reader") => (await loadActor(here.slug, here[who].personId))!;
  const found = async (who: "secretary" | "reader", change: object = {}) =>
    people(await actorOf(who), { on: "2010-04-22", sought: "", everyone: false, page: 1, ...change });

  test("is those of the association, in Swedish order, with addresses for the office only", async () => {
    const { people: shown, total } = await found("secretary");
    expect(shown.map(({ name }) => name)).toEqual(["Ada Administratör", "Anna Berg", "Lars Läsare", "Siv Sekreterare"]);
    expect(total).toBe(4);
    expect(shown.at(-1)?.email).toContain("@");
    expect((await found("reader")).people.every(({ email }) => email === null)).toBe(true);
    expect(shown[1]?.mandates).toEqual([{ body: "Styrelsen", role: "member" }]);
  });

  test("is found by part of the name; signs of the search language are only signs", async () => {
    expect((await found("reader", { sought: "läs" })).people.map(({ name }) => name)).toEqual(["Lars Läsare"]);
    expect((await found("reader", { sought: "%" })).total).toBe(0);
    expect((await found("reader", { sought: "@example" })).total).toBe(0);
  });

  test("leaves out those of the past, unless they are asked for", async () => {
    expect((await found("reader", { on: "2006-12-31" })).people.map(({ name }) => name)).not.toContain("Anna Berg");
    expect((await found("reader", { on: "2006-12-31", everyone: true })).people.map(({ name }) => name)).toContain("Anna Berg");
  });

  test("is a page each, without contact details for a reader, and nothing of a stranger", async () => {
    expect(await personPage(await actorOf("reader"), anna, now)).toMatchObject({ name: "Anna Berg", mandates: [{ body: "Styrelsen", from: "2007-01-01" }], contact: null });
    expect(await personPage(await actorOf("secretary"), anna, now)).toMatchObject({ contact: { account: "none", isOurs: true, roles: [] } });
    expect(await personPage(await actorOf("secretary"), here.stranger.personId, now)).toBeNull();
  });
});
