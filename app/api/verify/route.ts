import { verificationInWords } from "#lib/documents/seal/verification-in-words.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { largestChecked } from "#lib/domain/seal/largest-checked.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { publicKeys } from "#lib/queries/public-keys.ts";

/** Verifying takes the processor's time, and anyone may ask: this many at once, the rest are to come again. */
const atOnce = 2;
let underWay = 0;

/**
 * Tells anyone who hands in a file, as the body, whether it is what was approved, in sentences in the language asked for.
 * Nothing of it is kept. 413 for what is too large to be minutes, 503 while others' files are being verified.
 */
export async function POST(request: Request): Promise<Response> {
  if (underWay >= atOnce) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  underWay += 1;
  try {
    const file = await bytesOf(request.body);
    if (!file) return new Response(null, { status: 413 });
    const language = asLanguage(new URL(request.url).searchParams.get("language"));
    const told = verificationInWords(await verifyFile(file, await publicKeys()), language);
    return Response.json(told, { headers: { "Cache-Control": "no-store" } });
  } finally {
    underWay -= 1;
  }
}

/** All bytes of the body; null as soon as they are too many. */
async function bytesOf(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > largestChecked) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
