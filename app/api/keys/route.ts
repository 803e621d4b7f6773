import { publishedKeys } from "#lib/documents/seal/published-keys.ts";
import { publicKeys } from "#lib/queries/public-keys.ts";

export const dynamic = "force-dynamic";

/** The public keys that approved files are verified by, for anyone to keep: `npm run verify -- FILE --key keys.json`. */
export async function GET(): Promise<Response> {
  return new Response(publishedKeys(await publicKeys()), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
