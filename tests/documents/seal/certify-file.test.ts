import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { ContentInfo, SignedData } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { certifyFile } from "#lib/documents/seal/certificate/certify-file.ts";
import { openCertificate } from "#lib/documents/seal/certificate/open-certificate.ts";
import { sealFindings, verifyFile } from "#lib/documents/seal/verify-file.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { readPdf } from "#tests/documents/read-pdf.ts";
import { approvedFile, storedKey } from "#tests/documents/seal/approved.ts";
import { issuer, type Made } from "#tests/documents/seal/certificates.ts";
import { counted } from "#tests/support/counted.ts";
import { numbersFrom } from "#tests/support/numbers-from.ts";

const keys = [storedKey];
const at = new Date("2010-05-04T10:00:00Z");
let sealed: Buffer;
let authority: Awaited<ReturnType<typeof issuer>>;
let made: Record<"rsa" | "ec", Made>;
let files: Record<"rsa" | "ec", Buffer>;
beforeAll(async () => {
  sealed = (await approvedFile()).pdf;
  authority = await issuer();
  made = { rsa: await authority.issue("Sigill, RSA", "rsa"), ec: await authority.issue("Sigill, elliptisk kurva", "ec") };
  files = { rsa: certifyFile(sealed, openCertificate(made.rsa), at), ec: certifyFile(sealed, openCertificate(made.ec), at) };
});

const codes = async (bytes: Uint8Array) => (await verifyFile(bytes, keys)).findings.map(({ code }) => code);

/** The signature's parts as any reader of PDF has them: the bytes that it covers, and the CMS. */
function signatureIn(file: Buffer) {
  const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(file.toString("latin1", sealed.length))!.map(Number) as [number, number, number, number, number];
  const covered = Buffer.concat([file.subarray(a, a + b), file.subarray(c, c + d)]);
  const contents = Buffer.from(file.toString("latin1", b + 1, c - 1), "hex");
  return { range: [a, b, c, d], covered, cms: new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(contents)).content }) };
}

describe.each(["rsa", "ec"] as const)("a sealed file signed with a certificate, key of kind %s", (kind) => {
  test("is what was approved, and tells whose certificate it is", async () => {
    const { approved, findings, manifest, certified } = await verifyFile(files[kind], keys);
    expect({ approved, findings }).toEqual({ approved: true, findings: [] });
    expect(manifest?.version).toBe(2);
    expect(certified).toEqual({
      subject: `O=Kommunförbundet Ådalen, CN=${kind === "rsa" ? "Sigill\\, RSA" : "Sigill\\, elliptisk kurva"}`,
      issuer: "O=Kommunförbundet Ådalen, CN=Prövningens utfärdare",
      from: new Date("2009-01-01T00:00:00Z"),
      to: new Date("2049-01-01T00:00:00Z"),
      at,
    });
  });

  test("begins with the sealed file, byte for byte, and reads as it", async () => {
    expect(files[kind].subarray(0, sealed.length).equals(sealed)).toBe(true);
    const { pages, bookmarks, standard, tagged, language, title } = await readPdf(files[kind]);
    expect(await readPdf(sealed)).toMatchObject({ pages, bookmarks, standard, tagged, language, title });
  });

  test("holds for a reader that is not ours, which finds every byte covered but the signature's own", async () => {
    const { range, covered, cms } = signatureIn(files[kind]);
    expect(range[0]).toBe(0);
    expect(range[2]! + range[3]!).toBe(files[kind].length);
    expect(await cms.verify({ signer: 0, data: new Uint8Array(covered).buffer, checkChain: false })).toBe(true);
    expect(cms.certificates).toHaveLength(2);
    // PAdES baseline: content type, digest and the certificate, and no time of its own (EN 319 142-1, 6.3).
    expect(cms.signerInfos[0]!.signedAttrs!.attributes.map(({ type }) => type)).toEqual(["1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"]);
    covered[1000]! ^= 1;
    await expect(cms.verify({ signer: 0, data: new Uint8Array(covered).buffer, checkChain: false })).rejects.toThrow("Message digest doesn't match");
  });

  test("has one signature field, without looks, on its last page", async () => {
    const file = await PDFDocument.load(files[kind], { updateMetadata: false });
    const [field, ...others] = file.getForm().getFields();
    expect([field!.getName(), others]).toEqual(["attsats-certificate-1", []]);
    const signature = field!.acroField.dict.lookup(PDFName.of("V"), PDFDict);
    expect([signature.get(PDFName.of("SubFilter")), signature.get(PDFName.of("M"))].map(String)).toEqual(["/ETSI.CAdES.detached", "(D:20100504100000Z)"]);
    expect(file.getPages().map(({ node }) => node.Annots()?.size() ?? 0)).toEqual([...Array(file.getPageCount() - 1).fill(0), 1]);
    expect(field!.acroField.dict.get(PDFName.of("AP"))).toBeUndefined();
  });

  test("a bit that is changed is found, wherever in the revision it is", () => {
    const revision = files[kind].length - sealed.length;
    const random = numbersFrom(2010);
    const unfound: number[] = [];
    for (let i = 0; i < counted(3000); i++) {
      const place = sealed.length + random(revision);
      const broken = Buffer.from(files[kind]);
      broken[place]! ^= 1 << random(8);
      if (sealFindings(broken, keys).length === 0) unfound.push(place);
    }
    expect(unfound).toEqual([]);
  }, 180_000);
});

describe("a file signed with a certificate in which something has been changed", () => {
  test("before the seal: both are broken", async () => {
    const broken = Buffer.from(files.rsa);
    broken[broken.indexOf("/MediaBox") + 1]! ^= 1;
    expect(await codes(broken)).toEqual(["fileChanged", "certificateBroken"]);
    expect((await verifyFile(broken, keys)).certified).toBeNull();
  });

  test("after it: the certificate's signature is broken, the seal not", async () => {
    const changed = (from: string, to: string) => {
      const revision = files.ec.toString("latin1", sealed.length);
      expect(revision).toContain(from);
      return Buffer.concat([sealed, Buffer.from(revision.replace(from, to), "latin1")]);
    };
    expect(await codes(changed("D:20100504100000Z", "D:20100504100001Z"))).toEqual(["certificateBroken"]);
    expect(await codes(changed("/SigFlags 3", "/SigFlags 1"))).toEqual(["certificateBroken"]);
    expect(await codes(changed("/Contents <30", "/Contents <31"))).toEqual(["certificateBroken"]);
    expect(await codes(changed("/ETSI.CAdES.detached", "/adbe.pkcs7.detached"))).toEqual(["certificateBroken"]);
    expect(await codes(changed(" 0 obj", " 0 abj"))).toEqual(["certificateBroken"]);
  });

  test("by another program, or with something appended after it, or twice", async () => {
    const { pdf: other } = await approvedFile(demandingMinutes);
    const loaded = await PDFDocument.load(sealed, { updateMetadata: false, forIncrementalUpdate: true });
    loaded.getPage(0).drawText("Styrelsen betalar.");
    expect(await codes(Buffer.from(await loaded.commit()))).toContain("addedTo");
    expect(await codes(Buffer.concat([sealed, Buffer.from("\n\n")]))).toEqual(["addedTo"]);
    expect(await codes(Buffer.concat([files.rsa, Buffer.from("\n")]))).toEqual(["certificateBroken"]);
    expect(await codes(Buffer.concat([files.rsa, files.rsa.subarray(sealed.length)]))).toContain("certificateBroken");
    expect(await codes(Buffer.concat([other, files.rsa.subarray(sealed.length)]))).toEqual(expect.arrayContaining(["certificateBroken"]));
    expect(await codes(files.rsa.subarray(0, -1))).toEqual(["certificateBroken"]);
  });

  test("without the seal, the certificate is not enough", async () => {
    const { pdf } = await approvedFile();
    const unsealed = Buffer.from(pdf.toString("latin1").replace(/%attsats-seal-1 .*\n/, ""), "latin1");
    expect(await codes(Buffer.concat([unsealed, files.rsa.subarray(sealed.length)]))).toContain("noSeal");
  });
});

describe("a certificate", () => {
  test("without its issuer does too, and a file of many pages is signed as well", async () => {
    const alone = { chain: made.ec.chain.split("-----END CERTIFICATE-----\n")[0]! + "-----END CERTIFICATE-----\n", key: made.ec.key };
    const { pdf } = await approvedFile(demandingMinutes);
    expect(await verifyFile(certifyFile(pdf, openCertificate(alone), at), keys)).toMatchObject({ approved: true, certified: { at } });
  });

  test("that has run out, or is not valid yet, is not signed with; a file that was all the same is told of", async () => {
    const old = await authority.issue("Gammalt", "ec", { to: new Date("2010-05-04T09:59:59Z") });
    expect(() => certifyFile(sealed, openCertificate(old), at)).toThrow("not valid");
    expect(() => certifyFile(sealed, openCertificate(made.rsa), new Date("2008-12-31T23:59:59Z"))).toThrow("not valid");
    const { chain: [own, ...above], sign } = openCertificate(old);
    const backdated = new Proxy(own, { get: (target, name) => (name === "validToDate" ? new Date("2049-01-01T00:00:00Z") : readOf(target, name)) });
    expect(await codes(certifyFile(sealed, { chain: [backdated, ...above], sign }, at))).toEqual(["certificateNotInForce"]);
  });

  test.each([
    ["certificateUnreadable", () => ({ chain: "hej", key: made.rsa.key })],
    ["certificateUnreadable", () => ({ chain: made.rsa.chain.replace(/MII.{40}/, "MIIA"), key: made.rsa.key })],
    ["keyUnreadable", () => ({ chain: made.rsa.chain, key: "hej" })],
    ["keyDoesNotFit", () => ({ chain: made.rsa.chain, key: made.ec.key })],
    ["notAChain", async () => ({ chain: made.rsa.chain.replace(authority.root, (await issuer()).root), key: made.rsa.key })],
    ["unfitKind", () => authority.issue("Kort", "small")],
    ["unfitKind", () => authority.issue("Annan kurva", "p384")],
  ] as const)("that can't be used says why: %s", async (fault, given) => {
    const files = await given();
    expect(() => openCertificate(files)).toThrow(expect.objectContaining({ fault }));
  });
});

function readOf(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === "function" ? (value as (...given: unknown[]) => unknown).bind(target) : value;
}
