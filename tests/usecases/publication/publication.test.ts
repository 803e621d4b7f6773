import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { atomFeed } from "#lib/documents/publication/atom-feed.ts";
import { linkedMinutes, linkedParagraph, publishedJson } from "#lib/documents/publication/linked-data.ts";
import { sitemap } from "#lib/documents/publication/sitemap.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { publishedBytes, publishedFile, publishedList, publishedMinutes, searchPublished } from "#lib/queries/public/minutes.ts";
import { organisationsInPublic, publicOrganisation } from "#lib/queries/public/organisation.ts";
import { publishing } from "#lib/queries/publication/publishing.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { requestErratum } from "#lib/usecases/erratum/request-erratum.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { publishMinutes } from "#lib/usecases/publication/publish-minutes.ts";
import { renewPublicFiles } from "#lib/usecases/publication/renew-public-files.ts";
import { unpublishMinutes } from "#lib/usecases/publication/unpublish-minutes.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import { plain, readPdf } from "../../documents/read-pdf.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { newestVersion, sealedFileOf, signAs, withPasswords } from "../approval/approved.ts";
import { anna, chair, decidedBoard, secretary } from "../approval/setting.ts";
import { actsAt, refusalOf } from "../meeting/setting.ts";
import type { Board } from "../question/board.ts";

withDatabase();

// An invented person; the number is one of Skatteverket's for testing.
const personal = ["Berta Bengtsson", "640823-3234", "Storgatan 12", "070-174 06 05"];
const text = (words: string) => ({ type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: words }] }] });

/** A board whose § 1 tells of a person, approved by all. */
async function approvedWithPerson(form: { legalForm?: "publicAuthority" } = {}): Promise<Board & { version: string }> {
  const board = await withPasswords(await decidedBoard(form));
  const { here, meetingId, itemId } = board;
  await saveItemText(here.secretary, { itemId, text: text(`${personal[0]}, ${personal[1]}, bor på ${personal[2]} och nås på ${personal[3]}. Avtalet gäller Kramfors.`), baseVersion: 0 });
  await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  for (const name of [secretary, anna, chair]) await signAs(board, name);
  return { ...board, version: (await newestVersion(board)).id };
}

const wanted = ({ meetingId, version: versionId }: Board & { version: string }, change: object = {}) => ({ meetingId, versionId, seen: 0, paragraphs: [], passages: [], ...change });
const passages = personal.map((each) => ({ number: 1, text: each }));
const [bodySlug, address] = ["styrelsen", "2010-05-06"];
const publicAct = async (slug: string) => publishedMinutes(slug, bodySlug, address);

async function fileOf(slug: string, which?: "sealedFile"): Promise<Buffer | null> {
  const file = await publishedFile(slug, bodySlug, address, which);
  return file && Buffer.from(await new Response(publishedBytes(file)).arrayBuffer());
}

/** Everything of the minutes that goes out to the public, as text: what is laid out, files, feeds and the rest. */
async function everythingPublic({ here }: Board): Promise<string> {
  const { content, ...minutes } = (await publicAct(here.slug))!;
  const printed = content as PrintedMinutes;
  const published = { minutes, printed, organisation: "Ådalen", address: "https://example.se/x" };
  const { pages, artifacts, title, bookmarks } = await readPdf((await fileOf(here.slug))!);
  const entries = [{ kind: "minutes" as const, title: minutes.bodyName, address: published.address, at: new Date(minutes.changedAt) }];
  const found = await Promise.all(["Kramfors", "Bengtsson", "Storgatan"].map((words) => searchPublished(here.slug, words)));
  const hasBoard = (await publicOrganisation(here.slug))!.hasBoard;
  return JSON.stringify([
    minutes, printed, await publishedList(here.slug), await publicOrganisation(here.slug), publishedJson(published), linkedMinutes(published), linkedParagraph(published, 1),
    sitemap([{ address: published.address, changedAt: minutes.changedAt }]), atomFeed({ language: "sv", organisation: "Ådalen", hasBoard, home: "https://example.se", self: "https://example.se/feed", entries }),
    pages, artifacts, title, bookmarks, found,
  ]);
}

describe("minutes are published", () => {
  test("whole, with the very file that was sealed, and anyone finds them", async () => {
    const board = await approvedWithPerson();
    const { here } = board;
    expect(await publicAct(here.slug)).toBeNull();
    expect(await publishMinutes(here.secretary, wanted(board))).toEqual({ address: "styrelsen/2010-05-06" });
    const published = (await publicAct(here.slug))!;
    expect(published).toMatchObject({ path: "styrelsen/2010-05-06", bodyName: "Styrelsen", isWhole: true, approvedOn: "2010-04-22", paragraphs: [{ number: 1, title: "Samarbetsavtal" }] });
    expect((published.content as PrintedMinutes).draftMark).toBeNull();
    expect((await fileOf(here.slug))!.equals((await sealedFileOf(board))!.bytes)).toBe(true);
    expect((await searchPublished(here.slug, "Kramfors, avtal? & |"))!.map(({ number }) => number)).toEqual([1]);
    expect((await actsAt(here, board.meetingId)).at(-1)).toMatchObject({ act: "publication.publish", subjectId: board.version, facts: { paragraphs: "§ 1", whole: "yes", passages: 0, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  test("without what is kept back: in no text, file, feed, search or data of it", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board, { passages }));
    const all = await everythingPublic(board);
    expect(personal.filter((each) => all.includes(each) || all.includes(each.replaceAll(" ", "\u00a0")))).toEqual([]);
    expect(all).toContain("[uppgift utelämnad]");
    expect(all).toContain("Kramfors");
    expect(all).toContain("Webbversion: uppgifter är utelämnade");
    expect((await searchPublished(board.here.slug, "Bengtsson"))!).toEqual([]);
    // Nor in a table that the public's door leads to.
    const rows = await asApplication(async (connection) => {
      await connection.query("SELECT set_config('attsats.public', $1, false)", [board.here.id]);
      const tables = ["Publication", "PublishedParagraph", "PublishedErratum", "KeptBack", "MinutesVersion", "AgendaItem", "AuditEvent"];
      const found = [];
      for (const table of tables) found.push([table, JSON.stringify((await connection.query(`SELECT * FROM "${table}"`)).rows)] as const);
      return new Map(found);
    });
    expect([rows.get("KeptBack"), rows.get("MinutesVersion"), rows.get("AgendaItem"), rows.get("AuditEvent")]).toEqual(["[]", "[]", "[]", "[]"]);
    expect(personal.filter((each) => [...rows.values()].join("").includes(each))).toEqual([]);
  });

  test("without a whole §: of it only the number is left", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board, { paragraphs: [1] }));
    const all = await everythingPublic(board);
    for (const each of [...personal, "Kramfors", "Samarbetsavtal", "tillstyrka"]) expect(all).not.toContain(each);
    expect((await publicAct(board.here.slug))!.paragraphs).toEqual([{ number: 1, title: "Publiceras inte på webben", text: "", errata: [] }]);
  });

  test("anew, when more is to be kept back: nothing is left of what was public, at the same address", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board));
    const whole = await publishedFile(board.here.slug, bodySlug, address);
    await publishMinutes(board.here.secretary, wanted(board, { seen: 1, passages }));
    const all = await everythingPublic(board);
    expect(personal.filter((each) => all.includes(each))).toEqual([]);
    await expect(new Response(publishedBytes(whole!)).arrayBuffer()).rejects.toThrow(/is missing/);
  });

  test("never with what is secret, nor kept public once it becomes so", async () => {
    const board = await approvedWithPerson();
    const { here, caseId, meetingId } = board;
    await publishMinutes(here.secretary, wanted(board));
    const mark = async (secrecyGround: string | null, version: number) => editCase(here.secretary, { caseId, version, title: "Samarbetsavtal", summary: "", responsibleId: null, secrecyGround });
    await mark("OSL 26 kap. 1 §", 1);
    expect(await publicAct(here.slug)).toBeNull();
    await publishMinutes(here.secretary, wanted(board, { seen: 1 }));
    const all = await everythingPublic(board);
    for (const each of [...personal, "Kramfors", "Samarbetsavtal"]) expect(all).not.toContain(each);
    const actor = (await loadActor(here.slug, here.secretary.personId))!;
    expect((await publishing(actor, meetingId, null))!.shown!.secrets.paragraphs).toEqual([1]);
  });

  test("and taken away again, with the reason; the choices stay", async () => {
    const board = await approvedWithPerson();
    const { here, meetingId, version: versionId } = board;
    const away = { meetingId, versionId, reason: "Fel version" };
    expect(await refusalOf(unpublishMinutes(here.secretary, away))).toBe("publication.notPublished");
    await publishMinutes(here.secretary, wanted(board, { passages }));
    await unpublishMinutes(here.secretary, away);
    expect([await publicAct(here.slug), await fileOf(here.slug), await publishedList(here.slug), await searchPublished(here.slug, "Kramfors")]).toEqual([null, null, [], []]);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "publication.unpublish", facts: { reason: "Fel version" } });
    const actor = (await loadActor(here.slug, here.secretary.personId))!;
    expect((await publishing(actor, meetingId, null))!.shown).toMatchObject({ kept: { version: 1, passages }, published: null });
  });
});

describe("an approved erratum of a published §", () => {
  const text = { stands: "Avtalet gäller Kramfors.", shouldRead: "Avtalet gäller Kramfors och Berta Bengtsson.", reason: "Ett ord föll bort." };
  const erratum = async (board: Board, change: object = {}) => {
    await requestErratum(board.here.secretary, { meetingId: board.meetingId, number: 1, ...text, ...change });
    for (const name of [secretary, anna, chair]) await signAs(board, name);
  };
  const errata = async ({ here }: Board) => (await publicAct(here.slug))!.paragraphs[0]!.errata;

  test("is there for anyone once all have signed it, whether it came before or after the publishing, and is found by its words", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board));
    const before = (await publicAct(board.here.slug))!;
    await requestErratum(board.here.secretary, { meetingId: board.meetingId, number: 1, ...text });
    await signAs(board, secretary);
    expect(await errata(board)).toEqual([]);
    for (const name of [anna, chair]) await signAs(board, name);
    expect(await errata(board)).toEqual([{ approvedOn: "2010-04-22", words: text }]);
    expect(await publicAct(board.here.slug)).toMatchObject({ path: before.path, content: before.content, isWhole: true });
    expect((await searchPublished(board.here.slug, "föll bort"))!.map(({ number }) => number)).toEqual([1]);
    await publishMinutes(board.here.secretary, wanted(board, { seen: 1, paragraphs: [] }));
    expect(await errata(board)).toHaveLength(1);
    expect(await everythingPublic(board)).toContain(text.reason);
  });

  test("has what is kept back masked, also where it is chosen later, and is nowhere where the whole § is", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board, { passages }));
    await erratum(board);
    expect(await errata(board)).toMatchObject([{ words: { stands: text.stands, shouldRead: "Avtalet gäller Kramfors och [uppgift utelämnad]." } }]);
    const all = await everythingPublic(board);
    expect(personal.filter((each) => all.includes(each))).toEqual([]);
    await publishMinutes(board.here.secretary, wanted(board, { seen: 1, paragraphs: [1] }));
    expect(await errata(board)).toEqual([]);
    expect(await everythingPublic(board)).not.toContain("föll bort");
  });

  test("is told under its § in the file too, where that is not the sealed one, and kept in the audit", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board, { passages }));
    const words = async () => plain((await readPdf((await fileOf(board.here.slug))!)).pages.join(" "));
    expect(await words()).not.toContain("Rättad");
    await erratum(board);
    expect(await words()).toContain("Rättad 22 april 2010 Där det står ”Avtalet gäller Kramfors.” ska det stå ”Avtalet gäller Kramfors och [uppgift utelämnad].”. Skäl: Ett ord föll bort.");
    expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "publication.correct", subjectId: board.version, facts: { number: 1, words: "yes" } });
    await publishMinutes(board.here.secretary, wanted(board, { seen: 1, passages }));
    expect(await words()).toContain("Skäl: Ett ord föll bort.");
  });

  test("is told in the file of whole minutes too, beside the sealed one, which stays as it was and stands at its own address", async () => {
    const board = await approvedWithPerson();
    const { slug } = board.here;
    const words = async () => plain((await readPdf((await fileOf(slug))!)).pages.join(" "));
    const sealed = (await sealedFileOf(board))!.bytes;
    await publishMinutes(board.here.secretary, wanted(board));
    expect((await fileOf(slug, "sealedFile"))!.equals(sealed)).toBe(true);

    await erratum(board);
    expect((await fileOf(slug))!.equals(sealed)).toBe(false);
    expect(await words()).toContain("Skäl: Ett ord föll bort. Protokollet som det justerades, utan rättelsen, finns på");
    expect(await words()).toContain("sealed.pdf");
    expect((await fileOf(slug, "sealedFile"))!.equals(sealed)).toBe(true);

    await publishMinutes(board.here.secretary, wanted(board, { seen: 1, paragraphs: [] }));
    expect(await words()).toContain("Skäl: Ett ord föll bort.");
    expect((await fileOf(slug, "sealedFile"))!.equals(sealed)).toBe(true);

    await publishMinutes(board.here.secretary, wanted(board, { seen: 2, passages }));
    expect(await fileOf(slug, "sealedFile")).toBeNull();
    await unpublishMinutes(board.here.secretary, { meetingId: board.meetingId, versionId: board.version, reason: "fel sammanträde" });
    expect(await fileOf(slug)).toBeNull();
  });

  test("of an earlier release, which told it on the page alone, comes into the file of whole minutes by itself", async () => {
    const board = await approvedWithPerson();
    const { id, slug } = board.here;
    const sealed = (await sealedFileOf(board))!.bytes;
    await publishMinutes(board.here.secretary, wanted(board));
    await erratum(board);
    const corrected = await fileOf(slug);
    await asOwner(async (owner) => {
      await owner.query(`ALTER TABLE "Blob" DISABLE TRIGGER USER`);
      await owner.query(`UPDATE "Publication" SET "fileBlobId" = "sealedBlobId" WHERE "workspaceId" = $1`, [id]);
      await owner.query(`UPDATE "Blob" SET "completedAt" = "completedAt" - interval '1 day' WHERE "workspaceId" = $1 AND id IN (SELECT "sealedBlobId" FROM "Publication")`, [id]);
      await owner.query(`DELETE FROM "Blob" b WHERE "workspaceId" = $1 AND "mediaType" = 'application/pdf' AND sha256 = encode(sha256($2), 'hex')`, [id, corrected]);
      await owner.query(`ALTER TABLE "Blob" ENABLE TRIGGER USER`);
    });
    expect((await fileOf(slug))!.equals(sealed)).toBe(true);

    const later = new Date("2010-06-01T22:01:00Z");
    for (const moment of [later, new Date("2010-06-02T22:01:00Z")]) await renewPublicFiles(id, moment);
    expect((await fileOf(slug))!.equals(corrected!)).toBe(true);
    expect((await fileOf(slug, "sealedFile"))!.equals(sealed)).toBe(true);
    const told = (await audited(board.here)).filter(({ act }) => act === "publication.correct");
    expect(told.map(({ actorId, facts }) => [actorId, facts["number"]])).toEqual([[expect.any(String), 1], [null, 1]]);
  });

  test("that corrects what is kept back is told without its words", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board, { passages }));
    await erratum(board, { stands: "Bengtsson", shouldRead: "Bengtzon", reason: "Namnet Bengtzon var felstavat." });
    expect(await errata(board)).toEqual([{ approvedOn: "2010-04-22", words: null }]);
    const all = await everythingPublic(board);
    expect(all).toContain("Rättelsen gäller uppgifter som inte publiceras på webben.");
    expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "publication.correct", facts: { number: 1, words: "no" } });
    for (const each of ["Bengtsson", "Bengtzon", "felstavat"]) expect(all).not.toContain(each);
  });

  test("is neither published by itself nor, by the database, before it is approved", async () => {
    const board = await approvedWithPerson();
    await publishMinutes(board.here.secretary, wanted(board));
    const { versionId } = await requestErratum(board.here.secretary, { meetingId: board.meetingId, number: 1, ...text });
    expect(await refusalOf(publishMinutes(board.here.secretary, wanted({ ...board, version: versionId })))).toBe("publication.erratum");
    const row = `INSERT INTO "PublishedErratum" SELECT e."workspaceId", e."correctedVersionId", e.number, e."versionId", now(), e.stands, e."shouldRead", e.reason FROM "Erratum" e WHERE e."versionId" = $1`;
    await expect(asOwner((connection) => connection.query(row, [versionId]))).rejects.toThrow(/is not approved/);
  });
});

test("search engines are led to those who have something public", async () => {
  const board = await approvedWithPerson();
  const authority = await approvedWithPerson({ legalForm: "publicAuthority" });
  expect(await organisationsInPublic()).not.toContain(board.here.slug);
  await publishMinutes(board.here.secretary, wanted(board));
  expect(await organisationsInPublic()).toEqual(expect.arrayContaining([board.here.slug, authority.here.slug]));
});

describe("publishing is refused", () => {
  let board: Board & { version: string };
  beforeAll(async () => {
    board = await approvedWithPerson();
  });

  test("to all but the secretary, for publishing and for seeing what would be published", async () => {
    const { here, people, meetingId } = board;
    for (const who of [people[chair]!, here.administrator, here.reader, here.stranger, (await association()).secretary]) {
      expect(await refusalOf(publishMinutes({ ...who, workspace: here.slug }, wanted(board)))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
      const actor = await loadActor(here.slug, who.personId);
      if (actor) expect(await publishing(actor, meetingId, null)).toBeNull();
    }
    expect(await publicAct(here.slug)).toBeNull();
  });

  test("of what isn't approved, by the act and by the database", async () => {
    const open = await withPasswords(await decidedBoard());
    await closeMeeting(open.here.secretary, { meetingId: open.meetingId, day: "2010-05-06", time: "12:00" });
    const { versionId } = await requestApproval(open.here.secretary, { meetingId: open.meetingId, unresolved: [] });
    expect(await refusalOf(publishMinutes(open.here.secretary, wanted({ ...open, version: versionId })))).toBe("publication.notApproved");
    const row = `INSERT INTO "Publication" SELECT v."workspaceId", v.id, v."meetingId", 'a', 'A', 'b', '{}', v.part, now(), '{}', true, v."bodyBlobId", now(), now() FROM "MinutesVersion" v WHERE v.id = $1`;
    await expect(asOwner((connection) => connection.query(row, [versionId]))).rejects.toThrow(/is not approved/);
  });

  test("of a stale choice, and of keeping back what isn't there; the same key twice does it once", async () => {
    const { here } = board;
    expect(await refusalOf(publishMinutes(here.secretary, wanted(board, { passages: [{ number: 1, text: "Gösta" }] })))).toBe("publication.passageNotFound");
    expect(await refusalOf(publishMinutes(here.secretary, wanted(board, { paragraphs: [2] })))).toBe("publication.unknownParagraph");
    const keyed = { ...here.secretary, idempotencyKey: randomUUID() };
    const first = await publishMinutes(keyed, wanted(board));
    expect(await publishMinutes(keyed, wanted(board))).toEqual(first);
    expect(await refusalOf(publishMinutes(here.secretary, wanted(board)))).toBe("publication.changedMeanwhile");
  });
});

test("an association's documents and data never speak of appeal or legal force", async () => {
  const board = await approvedWithPerson();
  await publishMinutes(board.here.secretary, wanted(board));
  const { pages } = await readPdf((await sealedFileOf(board))!.bytes);
  expect(`${await everythingPublic(board)} ${pages.join(" ")}`).not.toMatch(/laga kraft|överklag|anslag/i);
});
