/** What a page is about for search engines, in JSON-LD. No sign in it can end the element early. */
export function LinkedData({ data }: { data: object }) {
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
