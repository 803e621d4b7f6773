import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { memberOrganisations } from "#lib/queries/members/organisations.ts";
import { addMembers } from "#lib/usecases/membership/add-members.ts";
import { setMailbox, setMailboxShape } from "#lib/usecases/organisation/set-mailbox.ts";
import { type Association, association, audited, municipality } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";

withDatabase();

let here: Association;
let elsewhere: Association;
let kalix: string;
beforeEach(async () => {
  [here, elsewhere] = [await association(), await association()];
  kalix = await municipality("Kalix kommun");
  for (const { secretary } of [here, elsewhere]) await addMembers(secretary, { organisationIds: [kalix], from: "2005-01-01" });
});

const email = "kommun@kalix.example";
const set = (change: object = {}, context = here.secretary) => setMailbox(context, setMailboxShape.parse({ organisationId: kalix, version: "0", email, ...change }));

async function addressIn({ slug, reader }: Association) {
  const { members } = await memberOrganisations((await loadActor(slug, reader.personId))!, { on: "2010-04-22", population: null });
  return [members[0]!.email, members[0]!.mailboxVersion];
}

describe("the address of an organisation", () => {
  test("is the workspace's own, kept with who set it, and can be changed and taken away", async () => {
    expect(await addressIn(here)).toEqual([null, 0]);
    await set({ email: "Kommun@Kalix.example" });
    expect([await addressIn(here), await addressIn(elsewhere)]).toEqual([[email, 1], [null, 0]]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "organisation.setMailbox", subjectId: kalix, facts: { name: "Kalix kommun", email } });
    await set({ version: "1", email: "" }, here.administrator);
    expect(await addressIn(here)).toEqual([null, 2]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "organisation.setMailbox", facts: { email: null } });
  });

  test("is set by the office alone, and by another association's secretary only in their own workspace", async () => {
    for (const who of [here.reader, here.stranger, { ...elsewhere.secretary, workspace: here.slug }]) expect(await refusalOf(set({}, who))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    await set({ email: "annan@kalix.example" }, elsewhere.secretary);
    expect(await addressIn(here)).toEqual([null, 0]);
  });

  test("is refused of an organisation that isn't there, what is no address, and when someone has saved since", async () => {
    expect(await refusalOf(set({ organisationId: randomUUID() }))).toBe("members.unknownOrganisation");
    expect(setMailboxShape.safeParse({ organisationId: kalix, version: "0", email: "kommun" }).error?.issues[0]?.message).toBe("members.emailWrong");
    expect(setMailboxShape.safeParse({ organisationId: kalix, version: "0", email, workspaceId: here.id }).success).toBe(false);
    await set();
    expect(await refusalOf(set({ email: "annan@kalix.example" }))).toBe("errors.stale");
    expect(await addressIn(here)).toEqual([email, 1]);
  });

  test("is set once by the same key, and by one of two at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    expect(await set({}, context)).toEqual(await set({}, context));
    const both = await Promise.allSettled(["a@kalix.example", "b@kalix.example"].map((other) => set({ version: "1", email: other })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await addressIn(here))[1]).toBe(2);
  });
});
