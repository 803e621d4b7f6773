import type { MetadataRoute } from "next";
import { publicAddress } from "#lib/queries/public/address.ts";
import { organisationsInPublic } from "#lib/queries/public/organisation.ts";

// Who has published something changes while the server runs.
export const dynamic = "force-dynamic";

/** Leads search engines to the public pages and what they are drawn with, and past everything else. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const organisations = await organisationsInPublic();
  return {
    rules: { userAgent: "*", allow: ["/sv/", "/en/", "/verify", "/_next/static/"], disallow: ["/", "/*/*/search"] },
    sitemap: organisations.map((slug) => publicAddress(`/sv/${slug}/site-map.xml`)),
  };
}
