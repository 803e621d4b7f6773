import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath, signInPath } from "#lib/auth/own-path.ts";
import { counted } from "../support/counted.ts";

describe("where one was going", () => {
  test.each(["/", "/adalen", "/adalen/cases?state=open&page=2", "/adalen/meetings/1#item-4", "/adalen/search?q=//"])("is kept where it is our own: %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    "//elsewhere.example", "///elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "/\t/elsewhere.example", "/\n//elsewhere.example",
    "/.//elsewhere.example", "/..//elsewhere.example", "/%2e%2e//elsewhere.example", "https://elsewhere.example/", "javascript:alert(1)", "adalen", "", undefined, null, ["/a"], "/sign-in", "/sign-in?next=/sign-in",
  ])("is the start page where it is not: %j", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  test("never leads elsewhere, whatever stands in the address", () => {
    const piece = fc.oneof(fc.constantFrom("/", "//", "\\", "..", ".", "\t", "\n", "@", ":", "http:", "%2f", "%5c", "evil.example", "?", "#"), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = ownPath(`/${pieces.join("")}`);
        expect(new URL(path, "https://attsats.example/sign-in").origin).toBe("https://attsats.example");
      }),
      { numRuns: counted(20_000) },
    );
  });

  test("stands in the address of the sign-in page, unless it is the start page", () => {
    expect(signInPath("/adalen/cases?page=2")).toBe("/sign-in?next=%2Fadalen%2Fcases%3Fpage%3D2");
    expect(signInPath("//elsewhere.example")).toBe("/sign-in");
  });
});
