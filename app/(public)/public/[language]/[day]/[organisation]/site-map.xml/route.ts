import { sitemap } from "#lib/documents/publication/sitemap.ts";
import { languages } from "#lib/i18n/locale.ts";
import { publicAddress } from "#lib/queries/public/address.ts";
import { cachedList, cachedOrganisation } from "../cached.ts";
import { type PublicParams, publicPlace } from "../place.ts";

// Next takes a folder of the usual name, "sitemap.xml", for one it makes at build time.

/** The addresses of all that an organisation has published, for search engines. A notice is up for a short time, so only the board is there. */
export async function GET(_request: Request, { params }: { params: Promise<PublicParams> }): Promise<Response> {
  const { organisation } = await params;
  const shown = await cachedOrganisation(organisation);
  const minutes = (await cachedList(organisation)) ?? [];
  if (!shown) return new Response(null, { status: 404 });
  const pages = ["", ...(shown.hasBoard ? ["/notices"] : []), "/minutes"].map((path) => ({ path, changedAt: null }));
  const published = minutes.flatMap(({ path, changedAt, paragraphs }) => [
    { path: `/minutes/${path}`, changedAt },
    ...paragraphs.map(({ number }) => ({ path: `/minutes/${path}/${number}`, changedAt })),
  ]);
  const entries = languages.flatMap((language) =>
    [...pages, ...published].map(({ path, changedAt }) => ({ address: publicAddress(publicPlace(language, organisation).to(path)), changedAt })),
  );
  return new Response(sitemap(entries), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
