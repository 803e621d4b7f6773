import { expect, test } from "vitest";
import { bodyWithin } from "#lib/i18n/body-within.ts";

test("a body is named within a sentence as one speaks of it, or as it is called where no definite form has been given", () => {
  expect(bodyWithin({ name: "Äldrenämnd", definite: "Äldrenämnden" }, "sv")).toBe("äldrenämnden");
  expect(bodyWithin({ name: "KSAU", definite: "KSAU" }, "sv")).toBe("KSAU");
  expect(bodyWithin({ name: "Äldrenämnd", definite: "Äldrenämnden" }, "en")).toBe("Äldrenämnd");
});
