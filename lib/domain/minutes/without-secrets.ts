import type { Minutes } from "#lib/domain/minutes/minutes.ts";

/**
 * The minutes as they may be shown to someone whom no secret § may reach: of each such § only the number is left.
 * Title, registration number and attachments go too, since they can tell what the § is about (DOMAIN.md §3, "Register").
 */
export function withoutSecrets(minutes: Minutes): Minutes {
  return {
    ...minutes,
    entries: minutes.entries.map((entry) =>
      entry.kind === "paragraph" && entry.secrecy ? { kind: "withheld", number: entry.number } : entry,
    ),
  };
}

/** As `withoutSecrets`, for one whom just these §§ may not reach. */
export function withoutParagraphs(minutes: Minutes, withheld: readonly number[]): Minutes {
  return {
    ...minutes,
    entries: minutes.entries.map((entry) =>
      entry.kind === "paragraph" && withheld.includes(entry.number) ? { kind: "withheld", number: entry.number } : entry,
    ),
  };
}
