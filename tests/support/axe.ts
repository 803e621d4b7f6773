import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/**
 * Holds the page, as it is now, to WCAG 2.1 AA as far as axe can tell. Axe's legacy mode looks at no frames, of which
 * there are none here, and so needs no second page to put their answers together: it takes half the time. What it finds
 * nothing against it need not tell of in full.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
  expect(told).toEqual([]);
}
