import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const { resolve } = createRequire(import.meta.url);
/** Axe itself, the version that its builder brings, in its short form: reading the long one takes longer than using it. */
const AXE = readFileSync(createRequire(resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");
/** The builder puts axe in the page twice for each look. Where it is there already it is given this to put there instead. */
const NOTHING = "0";

/**
 * Holds the page, as it is now, to WCAG 2.1 AA as far as axe can tell. Axe's legacy mode looks at no frames, of which
 * there are none here, and so needs no second page to put their answers together: it takes half the time. What it finds
 * nothing against it need not tell of in full.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour on its way to another is neither, and would be judged as if it stayed.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished)));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const axe = new AxeBuilder({ page, axeSource: NOTHING }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
  expect(told).toEqual([]);
}
