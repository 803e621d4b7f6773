import { expect, test } from "vitest";
import { withoutSecrets } from "#lib/domain/minutes/without-secrets.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";

test("of a secret § only the number is left, and nothing else changes", () => {
  const open = withoutSecrets(demandingMinutes);

  expect(open.entries[1]).toEqual({ kind: "withheld", number: 6 });
  expect(JSON.stringify(open)).not.toMatch(/hemlig|Tvist|2011\.004-2|avslår/i);
  expect({ ...open, entries: [] }).toEqual({ ...demandingMinutes, entries: [] });
  expect(open.entries.filter(({ number }) => number !== 6)).toEqual(
    demandingMinutes.entries.filter(({ number }) => number !== 6),
  );
});
