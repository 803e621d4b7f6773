/** What the search address answers: hits by kind, each with the words that were found in their sentence. */
export type SearchAnswer = { groups: readonly SearchGroup[] };
export type SearchGroup = { label: string; hits: readonly SearchHit[] };
export type SearchHit = {
  id: string;
  href: string;
  title: string;
  /** Where it belongs: "Styrelsen 22 april 2010". */
  place?: string;
  /** The sentence, in pieces, so that what was sought can be marked. */
  context?: readonly { text: string; found: boolean }[];
};
