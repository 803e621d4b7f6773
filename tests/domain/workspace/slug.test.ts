import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSlug, freeSlug, reservedSlugs, suggestSlug } from "#lib/domain/workspace/slug.ts";
import { counted } from "../../support/counted.ts";

describe("the address of a workspace", () => {
  test.each([
    ["Kommunförbundet Ådalen", "kommunforbundet-adalen"],
    ["Áltá & Ærø Øst (ideell förening)", "alta-aero-ost-ideell-forening"],
    ["Norra Norrlands Kommunförbund för samverkan i välfärden", "norra-norrlands-kommunforbund-for"],
    ["Setup", "setup-1"],
    ["”–”", ""],
  ])("suggested for %s is %s", (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });

  test.each(["", "Ådalen", "a--b", "-a", "a-", "a b", "a/b", "x".repeat(41)])("can't be %s", (slug) => {
    expect(checkSlug(slug)).toMatchObject({ code: "setup.slugForm" });
  });

  test.each(reservedSlugs.map((slug) => [slug]))("can't be %s, which is the application's own", (slug) => {
    expect(checkSlug(slug)).toMatchObject({ code: "setup.slugReserved", facts: { slug } });
  });

  test("is one that can be used, whatever the name and whatever is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(12), (name, count) => {
        const taken: string[] = [];
        for (let made = 0; made <= count; made += 1) {
          const slug = freeSlug(name, taken);
          expect(checkSlug(slug)).toBe(slug);
          expect(taken).not.toContain(slug);
          taken.push(slug);
        }
      }),
      { numRuns: counted(2000) },
    );
  });
});
