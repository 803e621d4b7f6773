import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

test("a reader sees the minutes without what is secret, and no room", async ({ page }) => {
  await signInAs(page, "reader");
  await page.goto("/vasternorrland/decisions");
  await expectAccessible(page);
  await page.goto("/vasternorrland/meetings");
  await expectAccessible(page);
  const hrefs = await page.locator("a[href*='/meetings/']").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const meetings = [...new Set(hrefs.filter((href) => /\/meetings\/[0-9a-f-]{36}$/.test(href)))];
  expect(meetings.length).toBeGreaterThanOrEqual(3);
  for (const address of meetings) {
    await page.goto(`${address}/minutes`);
    await expect(page.getByText("Förhandling om uppsagt hyresavtal")).toHaveCount(0);
    await expect(page.getByText("Kansliet redogör för förhandlingsläget")).toHaveCount(0);
  }
});
