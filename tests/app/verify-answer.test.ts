import { expect, test } from "vitest";
import { GET as keys } from "#app/api/keys/route.ts";
import { POST } from "#app/api/verify/route.ts";
import { readPublicKeys } from "#lib/documents/seal/published-keys.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import type { VerificationInWords } from "#lib/documents/seal/verification-in-words.ts";
import { largestChecked } from "#lib/domain/seal/largest-checked.ts";
import { withDatabase } from "#tests/support/database.ts";
import { approvedBoard, sealedFileOf } from "#tests/usecases/approval/approved.ts";

withDatabase();

const handIn = (bytes: Uint8Array, language = "sv") =>
  POST(new Request(`http://attsats.example/api/verify?language=${language}`, { method: "POST", body: new Uint8Array(bytes) }));
const told = async (answer: Response) => (await answer.json()) as VerificationInWords;

test("anyone who hands in an approved file is told that it is, or what differs, in the language asked for", async () => {
  const { bytes } = (await sealedFileOf(await approvedBoard()))!;
  expect(await told(await handIn(bytes))).toEqual({
    approved: true,
    document: [
      expect.stringMatching(/^Kommunförbundet Ådalen, Styrelsen, .* 2010, § 1, version 1$/),
      expect.stringMatching(/^Signerat av Siv Sekreterare, .* och .*\.$/),
      expect.stringMatching(/^Kod: [0-9A-Z-]{19}$/),
    ],
    findings: [],
  });
  const broken = Buffer.from(bytes);
  broken[broken.indexOf("/MediaBox") + 1]! ^= 1;
  expect(await told(await handIn(broken, "en"))).toMatchObject({ approved: false, findings: ["The file has been changed since it was sealed."] });
  const published = readPublicKeys(await (await keys()).text());
  expect((await verifyFile(bytes, published!)).approved).toBe(true);
});

test("what is no PDF is told to be unreadable, what is too large is refused, and only two at once are verified", async () => {
  expect(await told(await handIn(Buffer.from("hej")))).toMatchObject({ approved: false, document: [] });
  expect((await handIn(new Uint8Array(largestChecked + 1))).status).toBe(413);
  const answers = await Promise.all([handIn(Buffer.from("a")), handIn(Buffer.from("b")), handIn(Buffer.from("c"))]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 503]);
  expect((await handIn(Buffer.from("d"))).status).toBe(200);
});
