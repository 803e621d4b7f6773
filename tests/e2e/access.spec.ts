import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";
import { addressesIn, workspaceRoutes } from "../support/workspace-pages.ts";

type Look = Readonly<{ screen: { width: number; height: number }; scheme: "light" | "dark" }>;
type Looks = readonly [Look, Look];

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };

/** A page is seen on both screens and in both schemes; the frame around it, which is everyone's, in all four. */
const looks: readonly Looks[] = [
  [{ screen: wide, scheme: "light" }, { screen: narrow, scheme: "dark" }],
  [{ screen: wide, scheme: "dark" }, { screen: narrow, scheme: "light" }],
];

/** What is there only once something has been done in another journey, which looks at it: the receipt of a contact's reply. */
const seenElsewhere = ["/replies/[addressee]/receipt"];

/** Between them the demonstration's workspaces have a page of every kind: the first has no record to correct, and only an authority a notice board. */
const workspaces = ["vasternorrland", "norrbotten", "nacka"] as const;

test("every page of a workspace can be read by all, on a wide and a narrow screen, in the light and in the dark", async ({ page }) => {
  const seen = new Set<string>();
  const visits = [...workspaces.map((workspace) => ({ who: "secretary", workspace }) as const), { who: "contact", workspace: "norrbotten" } as const];
  for (const { who, workspace } of visits) {
    await page.context().clearCookies();
    await signInAs(page, who, workspace);
    for (const [route, address] of await addressesIn(page.request, workspace, seen)) {
      if (seen.has(route)) continue;
      await test.step(route || "/", () => expectReadable(page, address, looks[seen.size % looks.length]!));
      seen.add(route);
    }
  }
  expect([...seen, ...seenElsewhere].toSorted(), "a page that no link of the demonstration leads to").toEqual(workspaceRoutes());
});

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

/** Opens the page, and looks at it in each of the ways. */
async function expectReadable(page: Page, address: string, ways: Looks): Promise<void> {
  await page.setViewportSize(ways[0].screen);
  await page.emulateMedia({ colorScheme: ways[0].scheme });
  expect((await page.goto(address))?.status(), address).toBe(200);
  await expect(page).toHaveTitle(/^.+ – .+$/);
  for (const { screen, scheme } of ways) {
    await page.setViewportSize(screen);
    await page.emulateMedia({ colorScheme: scheme });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `the width of ${address}`).toBeLessThanOrEqual(screen.width);
    await expectAccessible(page);
  }
}
