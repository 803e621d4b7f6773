import { revalidateTag } from "next/cache";
import { isOwnRequest } from "#lib/queries/public/renewal.ts";
import { everythingPublic, publicTag } from "#lib/queries/public/tag.ts";

/** Lets go of what has been kept of an organisation's public pages, or of all (`slug` null); asked by this installation alone. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers.get("x-attsats-key"))) return new Response(null, { status: 404 });
  const { slug } = (await request.json()) as { slug: string | null };
  // At once: the next who asks waits for the page as it is now.
  revalidateTag(slug === null ? everythingPublic : publicTag(slug), { expire: 0 });
  return new Response(null, { status: 204 });
}
