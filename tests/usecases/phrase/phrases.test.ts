import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { standardPhrases } from "#lib/queries/settings/workspace.ts";
import { addPhrase } from "#lib/usecases/phrase/add-phrase.ts";
import { editPhrase } from "#lib/usecases/phrase/edit-phrase.ts";
import { orderPhrases } from "#lib/usecases/phrase/order-phrases.ts";
import { removePhrase } from "#lib/usecases/phrase/remove-phrase.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited } from "../../support/association.ts";

withDatabase();

let here: Association;
let first: string;
let second: string;
beforeEach(async () => {
  here = await association();
  ({ phraseId: first } = await addPhrase(here.secretary, { label: "tackar", text: "Styrelsen tackar för informationen." }));
  ({ phraseId: second } = await addPhrase(here.secretary, { label: "handlingarna", text: "… läggs till handlingarna." }));
});
const shown = async (of = here) => standardPhrases((await loadActor(of.slug, of.secretary.personId))!);
const labels = async () => (await shown()).map(({ label }) => label);

describe("standard phrases", () => {
  test("stand in the order they were added, until they are put in another", async () => {
    expect(await labels()).toEqual(["tackar", "handlingarna"]);
    await orderPhrases(here.secretary, { phraseIds: [second, first] });
    expect(await labels()).toEqual(["handlingarna", "tackar"]);
    expect((await audited(here)).map(({ act }) => act)).toEqual(["phrase.add", "phrase.add", "phrase.order"]);
  });

  test("are changed by one who has seen the last version", async () => {
    await editPhrase(here.secretary, { phraseId: first, version: 1, label: "tack", text: "Styrelsen tackar." });
    expect((await shown())[0]).toMatchObject({ label: "tack", text: "Styrelsen tackar.", version: 2 });
    await expect(editPhrase(here.secretary, { phraseId: first, version: 1, label: "tack", text: "Annat." })).rejects.toMatchObject({ code: "errors.stale" });
  });

  test("are removed, and then unknown", async () => {
    await removePhrase(here.secretary, { phraseId: first });
    expect(await labels()).toEqual(["handlingarna"]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "phrase.remove", facts: { label: "tackar" } });
    await expect(removePhrase(here.secretary, { phraseId: first })).rejects.toMatchObject({ code: "settings.unknownPhrase" });
  });

  test("are not put in an order that leaves one out, names one twice or one that is gone", async () => {
    const refused = { code: "settings.phrasesChanged" };
    await expect(orderPhrases(here.secretary, { phraseIds: [first] })).rejects.toMatchObject(refused);
    await expect(orderPhrases(here.secretary, { phraseIds: [first, first] })).rejects.toMatchObject(refused);
    await removePhrase(here.secretary, { phraseId: first });
    await expect(orderPhrases(here.secretary, { phraseIds: [second, first] })).rejects.toMatchObject(refused);
  });

  test.each(["administrator", "reader", "stranger"] as const)("are not for the %s to change", async (who) => {
    const refused = { code: expect.stringMatching(/notAllowed|noAccess/) };
    await expect(addPhrase(here[who], { label: "x", text: "x" })).rejects.toMatchObject(refused);
    await expect(removePhrase(here[who], { phraseId: first })).rejects.toMatchObject(refused);
  });

  test("of another association are neither seen nor changed", async () => {
    const other = await association();
    expect(await shown(other)).toEqual([]);
    await expect(editPhrase(other.secretary, { phraseId: first, version: 1, label: "x", text: "x" })).rejects.toMatchObject({ code: "settings.unknownPhrase" });
  });
});
