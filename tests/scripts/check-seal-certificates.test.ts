import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkSealCertificates } from "#scripts/start/check-seal-certificates.ts";
import { issuer } from "#tests/documents/seal/certificates.ts";
import { association } from "#tests/support/association.ts";
import { testDatabase, withDatabase } from "#tests/support/database.ts";

withDatabase();

const now = new Date("2026-11-22T12:00:00Z");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attsats-certificates-"));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (files: Record<string, string>) => Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
const checked = () => checkSealCertificates(folder, testDatabase().ownerUrl, now);

test("without a folder there is nothing to say; one that isn't there stops the start", async () => {
  expect(await checkSealCertificates(undefined, testDatabase().ownerUrl, now)).toEqual([]);
  await expect(checkSealCertificates(join(folder, "ingen"), testDatabase().ownerUrl, now)).rejects.toThrow("SEAL_CERTIFICATES ska vara en mapp");
});

test("a certificate that fits its workspace and key is passed over in silence, other files too", async () => {
  const { slug } = await association();
  const { chain, key } = await (await issuer()).issue("Sigill", "rsa");
  await put({ [`${slug}.pem`]: chain, [`${slug}.key`]: key, "läs mig.txt": "" });
  expect(await checked()).toEqual([]);
});

test("one that has run out, or belongs to no workspace, is told of and stops nothing", async () => {
  const { slug } = await association();
  const authority = await issuer();
  const old = await authority.issue("Gammalt", "ec", { to: new Date("2026-11-21T12:00:00Z") });
  await put({ [`${slug}.pem`]: old.chain, [`${slug}.key`]: old.key, "ingen.pem": old.chain, "ingen.key": old.key });
  expect(await checked()).toEqual([
    "SEAL_CERTIFICATES: det finns ingen arbetsyta ingen som ingen.pem kan höra till.",
    ...[slug, "ingen"].toSorted().map((each) => expect.stringMatching(`^SEAL_CERTIFICATES: ${each}\\.pem gäller från 2009-01-01 till 2026-11-21\\.`)),
  ]);
});

test("what can't be used stops the start, with a sentence for each", async () => {
  const authority = await issuer();
  const [one, other, short] = [await authority.issue("Ett", "rsa"), await authority.issue("Ett annat", "rsa"), await authority.issue("Kort", "small")];
  await put({
    "a.pem": one.chain,
    "b.key": one.key,
    "c.pem": one.chain, "c.key": other.key,
    "d.pem": "hej", "d.key": one.key,
    "e.pem": one.chain, "e.key": "hej",
    "f.pem": short.chain, "f.key": short.key,
    "g.pem": one.chain.replace(authority.root, other.chain), "g.key": one.key,
  });
  await expect(checked()).rejects.toThrow(
    [
      "SEAL_CERTIFICATES: a.key saknas.",
      "SEAL_CERTIFICATES: b.pem saknas.",
      "SEAL_CERTIFICATES: c.key är inte nyckeln till det första certifikatet i c.pem.",
      "SEAL_CERTIFICATES: d.pem ska vara ett certifikat i PEM, och efter det de som det är utfärdat under.",
      "SEAL_CERTIFICATES: e.key ska vara en privat nyckel i PEM, utan lösenord.",
      "SEAL_CERTIFICATES: nyckeln i f.key ska vara RSA med minst 2048 bitar eller ECDSA på P-256.",
      "SEAL_CERTIFICATES: i g.pem ska varje certifikat vara utfärdat av det som följer.",
    ].join("\n"),
  );
});
