import { expect, it } from "vitest";
import { isInnerAddress, isPublicAddress } from "#lib/domain/publication/address.ts";

it("knows the public side by its language", () => {
  const asked = ["/sv/nacka", "/en/nacka/notices", "/sv", "/sv/", "/nacka", "/de/nacka", "/svenska/nacka", "/"];
  expect(asked.filter(isPublicAddress)).toEqual(["/sv/nacka", "/en/nacka/notices"]);
});

it("knows the addresses that nobody is to ask for", () => {
  expect(["/public", "/public/sv/2026-11-22/nacka", "/publicerat", "/sv/public"].filter(isInnerAddress)).toEqual(["/public", "/public/sv/2026-11-22/nacka"]);
});
