import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { sealFile } from "#lib/documents/seal/file-seal.ts";
import { signManifest } from "#lib/documents/seal/manifest.ts";
import type { Manifest } from "#lib/documents/seal/manifest.ts";
import { printedApproval } from "#lib/documents/seal/printed-approval.ts";
import { sealedContent, sha256 } from "#lib/documents/seal/sealed-content.ts";
import type { OpenKey } from "#lib/documents/seal/signing-key.ts";
import { makeSigningKey, openSigningKey } from "#lib/documents/seal/signing-key.ts";
import { sealFindings, verifyFile } from "#lib/documents/seal/verify-file.ts";
import { typeset } from "#lib/documents/typst/typeset.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { decided, clause, text } from "#tests/documents/rich-text.ts";
import { approvedFile, enclosedIn, openKey, secret, storedKey, withParagraph } from "#tests/documents/seal/approved.ts";
import { counted } from "#tests/support/counted.ts";
import { numbersFrom } from "#tests/support/numbers-from.ts";

let pdf: Buffer;
let manifest: Manifest;
let enclosed: Map<string, Buffer>;
beforeAll(async () => {
  ({ pdf, manifest } = await approvedFile());
  enclosed = await enclosedIn(pdf);
});

const keys = [storedKey];
const codes = async (bytes: Uint8Array) => (await verifyFile(bytes, keys)).findings.map(({ code }) => code);

/** A file that someone has set anew, with other minutes or other things enclosed, and sealed with their own key or not at all. */
async function forged({ minutes = boardMinutes, files = {}, key }: { minutes?: Minutes; files?: Record<string, Buffer | string>; key?: OpenKey }): Promise<Buffer> {
  const approval = printedApproval(manifest, { language: "sv", keyId: openKey.id, verifyAt: "https://attsats.example/verify" });
  const within = [...enclosed].map(([name, bytes]) => ({ name, bytes: Buffer.from(files[name] ?? bytes) }));
  const data = { ...printedMinutes(minutes), approval };
  const set = await typeset("minutes", data, new Date(manifest.sealedAt), "a-3a", within);
  return key ? sealFile(set.pdf, key) : set.pdf;
}

const changed = withParagraph(boardMinutes, 21, { decisions: [decided(clause("avslå begäran"))] });

describe("a file as it was approved", () => {
  test("is found whole, and says what it is", async () => {
    expect(await verifyFile(pdf, [makeSigningKey(secret, new Date()), storedKey])).toEqual({ approved: true, manifest, certified: null, findings: [] });
  });
});

describe("a file in which something has been changed", () => {
  test("a byte anywhere", () => {
    const random = numbersFrom(2010);
    const unfound: number[] = [];
    for (let i = 0; i < counted(10_000); i++) {
      const at = random(pdf.length);
      const broken = Buffer.from(pdf);
      broken[at]! ^= 1 + random(255);
      if (sealFindings(broken, keys).length === 0) unfound.push(at);
    }
    expect(unfound).toEqual([]);
  }, 180_000);

  test("any bit of the seal itself, and of what follows it", () => {
    for (let at = pdf.length - 200; at < pdf.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const broken = Buffer.from(pdf);
        broken[at]! ^= 1 << bit;
        expect(sealFindings(broken, keys)).toHaveLength(1);
      }
    }
  });

  test("something added, cut off, or moved into another file's seal", async () => {
    const other = (await approvedFile(changed)).pdf;
    const seal = (bytes: Buffer) => /%attsats-seal-1 .*\n/.exec(bytes.toString("latin1"))![0];
    const moved = Buffer.from(pdf.toString("latin1").replace(seal(pdf), seal(other)), "latin1");

    expect(sealFindings(moved, keys)).toEqual([{ code: "fileChanged" }]);
    for (const broken of [Buffer.concat([pdf, Buffer.from("\n")]), pdf.subarray(1), pdf.subarray(0, -1), Buffer.concat([pdf, other]), Buffer.alloc(0)]) {
      expect(sealFindings(broken, keys)).toHaveLength(1);
    }
  });

  test("a file that a program has saved anew has no seal, though all that it says is the same", async () => {
    const saved = Buffer.from(await (await PDFDocument.load(pdf)).save());
    expect(await codes(saved)).toEqual(["noSeal"]);
  });

  test("what is no PDF is told so", async () => {
    expect(await codes(Buffer.from("Protokoll"))).toEqual(["noSeal", "unreadable"]);
    expect(await codes(pdf.subarray(0, 900))).toContain("noSeal");
  });
});

describe("the § that differs is named", () => {
  test("when the enclosed content has been changed", async () => {
    const content = sealedContent(changed, [{ name: "Samarbetsavtal", sha256: "a".repeat(64) }]).text;
    const { findings } = await verifyFile(await forged({ files: { "content.json": content } }), keys);

    expect(findings).toEqual([{ code: "noSeal" }, { code: "contentChanged", places: [21] }]);
  });

  test("when the pages have been changed: a decision, a line that is added, a § that is left out, a name on the cover", async () => {
    const added = withParagraph(boardMinutes, 18, { afterText: text("Styrelsen förbinder sig att betala.") });
    const without = { ...boardMinutes, entries: boardMinutes.entries.filter(({ number }) => number !== 24) };
    const named = async (minutes: Minutes) => (await verifyFile(await forged({ minutes }), keys)).findings;

    expect(await named(changed)).toEqual([{ code: "noSeal" }, { code: "printChanged", places: [21] }]);
    expect(await named(added)).toEqual([{ code: "noSeal" }, { code: "printChanged", places: [18] }]);
    expect(await named({ ...without, adjusters: ["Eva Lindmark"] })).toEqual([{ code: "noSeal" }, { code: "printChanged", places: ["cover", 24] }]);
  });

  test("also when the enclosed body has been changed to agree with them", async () => {
    const { findings } = await verifyFile(await forged({ minutes: changed, files: { "body.pdf": "something else" } }), keys);
    expect(findings).toEqual([{ code: "noSeal" }, { code: "bodyChanged" }, { code: "printChanged", places: [21] }]);
  });

  test("when another attachment is said to have been enclosed", async () => {
    const content = sealedContent(boardMinutes, [{ name: "Samarbetsavtal", sha256: "b".repeat(64) }]).text;
    expect(await codes(await forged({ files: { "content.json": content } }))).toEqual(["noSeal", "attachmentsChanged"]);
  });
});

describe("the key", () => {
  const other = makeSigningKey(secret, new Date("2010-01-01T00:00:00Z"));
  const others = openSigningKey(other, secret);

  test("a file sealed with another is not taken for ours, though it agrees with itself", async () => {
    const own = await forged({ files: { "manifest.json": signManifest(manifest, others) }, key: others });

    expect(await codes(own)).toEqual(["unknownKey", "manifestChanged"]);
    expect((await verifyFile(own, [other])).approved).toBe(true);
    expect((await verifyFile(pdf, [])).approved).toBe(false);
    expect(await codes(await forged({ files: { "manifest.json": signManifest(manifest, others) }, key: { ...others, id: openKey.id } }))).toEqual(["fileChanged", "manifestChanged"]);
  });

  test("a manifest with something else in it is not believed", async () => {
    const signed = JSON.parse(enclosed.get("manifest.json")!.toString()) as { manifest: Manifest };
    const other = { ...signed, manifest: { ...signed.manifest, version: 3, bodyPdf: sha256("") } };

    expect(await verifyFile(await forged({ files: { "manifest.json": JSON.stringify(other) } }), keys)).toEqual({
      approved: false,
      manifest: null,
      certified: null,
      findings: [{ code: "noSeal" }, { code: "manifestChanged" }],
    });
    expect(await codes(await forged({ files: { "manifest.json": "{" } }))).toEqual(["noSeal", "noManifest"]);
  });

  test("one that was no longer signed with when the file was sealed is told of", async () => {
    const ended = { ...storedKey, to: new Date("2010-05-04T09:59:59Z") };
    const later = { ...storedKey, from: new Date("2010-05-04T10:00:01Z") };
    for (const key of [ended, later]) expect((await verifyFile(pdf, [key])).findings).toEqual([{ code: "keyNotInForce", keyId: openKey.id }]);
  });
});
