import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { discardBrokenOff } from "#lib/data/blob.ts";
import { loadActor } from "#lib/data/actor.ts";
import { findDraft } from "#lib/data/reply.ts";
import { readWhole } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { evidenceByLink, evidenceSignedIn } from "#lib/queries/reply/open-evidence.ts";
import { dropByLink, uploadByLink, uploadByLinkShape, uploadScan, uploadSignedInShape } from "#lib/usecases/reply/upload-file.ts";
import { saveByLink, saveByLinkShape, saveSignedIn, saveSignedInShape } from "#lib/usecases/reply/save-draft.ts";
import { association, audited, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { answer, answering, answerSignedIn, asking, type Asking, contactOf, repliesIn, written } from "./setting.ts";

withDatabase();

const save = (round: Asking, change: object = {}) =>
  saveByLink({ now: answering }, saveByLinkShape.parse({ token: round.asked[0]!.preparing, version: 0, content: written(round, null), ...change }));
const draftOf = ({ here, asked }: Asking) => inTransaction(here.id, (tx) => findDraft(tx, here.id, asked[0]!.addresseeId));

describe("a draft", () => {
  test("is kept as it is written, and the audit tells once that it is begun, not what it says", async () => {
    const round = await asking();
    expect(await save(round)).toMatchObject({ saved: true, version: 1 });
    expect(await save(round, { version: 1, content: written(round, "oppose", "Vi säger nej.") })).toMatchObject({ saved: true, version: 2 });
    expect(await draftOf(round)).toMatchObject({ version: 2, savedBy: "Pelle Handläggare", content: written(round, "oppose", "Vi säger nej.") });
    const told = (await audited(round.here)).slice(1);
    expect(told).toMatchObject([{ act: "reply.begin", actorId: null, subjectId: round.asked[0]!.addresseeId, facts: { name: "Luleå kommun" } }]);
    expect(JSON.stringify(told)).not.toContain("Vi säger nej");
  });

  test("is never written over unseen: the second of two gets what the first has saved", async () => {
    const round = await asking();
    const answers = await Promise.all([save(round), save(round, { content: written(round, "oppose") })]);
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
    expect(answers.find(({ saved }) => !saved)).toMatchObject({ theirs: { version: 1, savedBy: "Pelle Handläggare" } });
  });

  test("is sent by the one who may, who is told apart from who prepared it, and is then gone", async () => {
    const round = await asking();
    await save(round, { content: written(round) });
    expect(await refusalOf(answer(round))).toBe("reply.draftChanged");
    await answer(round, { seenDraft: 1 });
    expect(await repliesIn(round)).toMatchObject([{ confirmedBy: "Karin Kansli", preparedBy: "Pelle Handläggare" }]);
    expect(await draftOf(round)).toBeNull();
  });

  test("is written on by those of its organisation alone", async () => {
    const round = await asking();
    const signedIn = (who: Parameters<typeof saveSignedIn>[0], version = 0) =>
      saveSignedIn({ ...who, now: answering }, saveSignedInShape.parse({ addresseeId: round.asked[0]!.addresseeId, version, content: written(round) }));
    const { here } = round;
    const others = [await contactOf(round, round.asked[1]!, "Annan Kontakt"), here.secretary, here.administrator, here.stranger, (await association()).secretary];
    expect(await Promise.all(others.map((other) => refusalOf(signedIn(other))))).toEqual(["reply.unknown", "policy.notAllowed", "policy.notAllowed", "auth.noAccess", "reply.unknown"]);
    expect(await draftOf(round)).toBeNull();
    expect(await signedIn(await contactOf(round, round.asked[0]!))).toMatchObject({ saved: true });
    expect(await save(round, { token: round.asked[1]!.token })).toMatchObject({ saved: true, version: 1 });
    expect(await draftOf(round)).toMatchObject({ version: 1, savedBy: "Klara Kontakt" });
  });

  test("says nothing on what wasn't asked, and isn't kept by a link that leads nowhere or in a closed round", async () => {
    const round = await asking();
    const other = { ...written(round), answers: [{ clauseId: randomUUID(), kind: null, comment: "" }] };
    expect(await refusalOf(save(round, { content: other }))).toBe("reply.otherClause");
    expect(await refusalOf(save(round, { token: "nothing" }))).toBe("reply.linkVoid");
    await asOwner((owner) => owner.query(`UPDATE "Round" SET "closedAt" = now(), "closedById" = $2 WHERE id = $1`, [round.roundId, round.here.secretary.personId]));
    expect(await refusalOf(save(round))).toBe("reply.roundIsClosed");
  });
});

const pdf = (text = randomUUID()) => new TextEncoder().encode(`%PDF-1.4\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj\n% ${text}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
const bodyOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>;
const upload = (round: Asking, bytes: Uint8Array = pdf(), change: object = {}) =>
  uploadByLink({ now: answering }, uploadByLinkShape.parse({ token: round.asked[0]!.token, fileName: "Protokollsutdrag § 41.pdf", ...change }), bodyOf(bytes));
const blobsOf = ({ here }: Asking) => asOwner(async (owner) => (await owner.query(`SELECT "completedAt" FROM "Blob" WHERE "workspaceId" = $1`, [here.id])).rows);

describe("the organisation's own extract", () => {
  test("waits until the reply is sent, and is then a document of its record: the reply is evidenced", async () => {
    const round = await asking();
    const bytes = pdf();
    const file = await upload(round, bytes);
    expect(await blobsOf(round)).toEqual([{ completedAt: null }]);
    expect(await refusalOf(answer(round))).toBe("reply.fileChanged");
    await answer(round, { seenFile: file.sha256 });
    const [reply] = await repliesIn(round);
    const document = await stored("Document", { id: reply!.evidenceId });
    expect(document).toMatchObject({ recordId: reply!.recordId, caseId: round.caseId, name: "Protokollsutdrag § 41.pdf", uploadedById: null });
    const kept = await inTransaction(round.here.id, (tx) => readWhole(tx, round.here.id, document!["blobId"] as string));
    expect(Buffer.from(kept).equals(bytes)).toBe(true);
    expect(await stored("ReplyFile", { addresseeId: reply!.addresseeId })).toBeUndefined();
  });

  test("can be opened again by those who have the link, and by who answers or records for the organisation", async () => {
    const round = await asking();
    const { sha256 } = await upload(round);
    await answer(round, { seenFile: sha256 });
    await answer(round, { seenNumber: 1 });
    const [first, bare] = await repliesIn(round);
    const [own, other] = round.asked;
    const opened = { name: "Protokollsutdrag § 41.pdf", mediaType: "application/pdf", sha256 };
    expect(await evidenceByLink(own!.token, first!.id, answering)).toMatchObject(opened);
    expect(await evidenceByLink(own!.preparing, first!.id, answering)).toMatchObject(opened);
    expect(await evidenceByLink(own!.token, bare!.id, answering)).toBeNull();
    expect(await evidenceByLink(other!.token, first!.id, answering)).toBeNull();
    expect(await evidenceByLink("nothing", first!.id, answering)).toBeNull();
    expect(await evidenceByLink(own!.token, first!.id, new Date("2020-01-01"))).toBeNull();

    const as = async ({ personId }: { personId: string }) => evidenceSignedIn((await loadActor(round.here.slug, personId))!, own!.addresseeId, first!.id);
    expect(await as(await contactOf(round, own!))).toMatchObject(opened);
    expect(await as(round.here.secretary)).toMatchObject(opened);
    expect(await as(await contactOf(round, other!, "Annan Kontakt"))).toBeNull();
    expect(await as(round.here.reader)).toBeNull();
    const foreign = await association();
    const foreigner = (await loadActor(foreign.slug, foreign.secretary.personId))!;
    expect(await evidenceSignedIn(foreigner, own!.addresseeId, first!.id)).toBeNull();
  });

  test("belongs to the next version too, where whoever sends it says so", async () => {
    const round = await asking();
    const { sha256 } = await upload(round);
    await answer(round, { seenFile: sha256 });
    await answer(round, { seenNumber: 1, keepsEvidence: true });
    await answer(round, { seenNumber: 2 });
    const [first, second, third] = await repliesIn(round);
    expect(first!.evidenceId).not.toBeNull();
    expect([second!.evidenceId, third!.evidenceId]).toEqual([first!.evidenceId, null]);
  });

  test("takes the place of one that waited, and leaves nothing of what is taken away or refused", async () => {
    const round = await asking();
    await upload(round);
    await upload(round);
    expect(await blobsOf(round)).toHaveLength(1);
    await dropByLink({ now: answering }, { token: round.asked[0]!.token });
    expect(await blobsOf(round)).toEqual([]);
    expect(await refusalOf(upload(round, new Uint8Array()))).toBe("document.empty");
    expect(await refusalOf(upload(round, new TextEncoder().encode("MZ\u0000\u0001program"), { fileName: "utdrag.exe" }))).toMatch(/^document\./);
    expect(await refusalOf(upload(round, pdf(), { token: "nothing" }))).toBe("reply.linkVoid");
    expect(await blobsOf(round)).toEqual([]);
  });

  test("isn't cleared away with what was broken off, however long it waits", async () => {
    const round = await asking();
    const { sha256 } = await upload(round);
    await inTransaction(round.here.id, (tx) => discardBrokenOff(tx, round.here.id, new Date("2010-06-01")));
    await answer(round, { seenFile: sha256 });
    expect((await repliesIn(round))[0]!.evidenceId).not.toBeNull();
  });

  test("isn't mixed up with the scan of a reply on paper, which is the secretary's", async () => {
    const round = await asking();
    const { secretary } = round.here;
    const scan = (who = secretary) => uploadScan({ ...who, now: answering }, uploadSignedInShape.parse({ addresseeId: round.asked[0]!.addresseeId, fileName: "skannat.pdf" }), bodyOf(pdf()));
    await scan();
    expect(await refusalOf(scan(round.here.administrator))).toBe("policy.notAllowed");
    expect(await refusalOf(scan((await association()).secretary))).toBe("reply.unknown");
    await answerSignedIn(await contactOf(round, round.asked[0]!), round);
    expect((await repliesIn(round))[0]!.evidenceId).toBeNull();
  });
});
