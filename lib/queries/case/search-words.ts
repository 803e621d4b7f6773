/** What was written in a search, as a query for PostgreSQL's text search: each word, or its beginning, must be there. */
export function asWords(search: string): string {
  const words = search.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 12).map((word) => `${word}:*`).join(" & ");
}

/** What was written in a search, as a LIKE pattern in small letters for a part of a registration number. */
export function asPart(search: string): string {
  return `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}
