/** A page's whole address, and when it was changed last (a moment in UTC), where that is known. */
export type SitemapEntry = { readonly address: string; readonly changedAt: string | null };

/** A sitemap of sitemaps.org's protocol 0.9. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, changedAt }) => `<url><loc>${escaped(address)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ""}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
