import type { Page } from "playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { demonstrationPassword, signInAs } from "../support/sign-in.ts";

/*
 * The minutes of the committee of a public authority are approved, two of those asked on paper. The notice is up by itself, and
 * the secretary publishes the minutes with some words kept back; a stranger reads them on a phone.
 */
test("approved minutes are put up by themselves and published without what is kept back", async ({ page, browser, baseURL }) => {
  await signInAs(page, "secretary", "nacka");
  await page.goto("/nacka/meetings");
  const address = await page.locator("main").getByRole("link", { name: /2003/ }).first().getAttribute("href");
  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: baseURL! })).newPage();

  await test.step("nothing is public before the approval", async () => {
    await stranger.goto("/sv/nacka/notices");
    await expect(stranger.getByText("Inget är anslaget just nu.")).toBeVisible();
    await expect(stranger.getByText("Så överklagar du")).toBeVisible();
    const none = await stranger.goto("/sv/vasternorrland/notices");
    expect([none!.status(), /anslag/i.test(await none!.text())]).toEqual([404, false]);
  });

  await test.step("the secretary signs, and records the others' signatures", async () => {
    await page.goto(`${address}/sign`);
    await page.getByRole("button", { name: "Skicka för justering" }).click();
    await page.getByLabel("Ditt lösenord").fill(demonstrationPassword);
    await page.getByRole("button", { name: "Signera", exact: true }).click();
    await expect(page.getByText(/^Signerades? /)).toHaveCount(1);
    await recordOnPaper(page, "Ingrid Sund");
    await recordOnPaper(page, "Per Ekholm");
    await expect(page.getByText("Justerat", { exact: true }).first()).toBeVisible();
  });

  await test.step("the notice is up at once, and has its page and its proof", async () => {
    await page.getByRole("link", { name: "Till anslaget" }).click();
    await expect(page.getByText(/kan överklagas till och med/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Bevis om anslag" }).click();
    await expect(page.getByText(/Anslagets kontrollsumma/)).toBeVisible();
    await expect(async () => {
      await stranger.goto("/sv/nacka/notices");
      await expect(stranger.getByRole("link", { name: /^Äldrenämnd 26 november 2003/ })).toBeVisible();
    }).toPass();
    await expectAccessible(stranger);
    await stranger.getByRole("link", { name: /^Äldrenämnd/ }).click();
    await expect(stranger.getByText("Sista dag att överklaga")).toBeVisible();
    await expectAccessible(stranger);
  });

  await test.step("the secretary publishes the minutes without a passage", async () => {
    await page.goto(`${address}/publish`);
    await expectAccessible(page);
    await page.locator("section[id^=p] p", { hasText: "Per Ekholm" }).first().selectText();
    await page.getByRole("button", { name: "Håll tillbaka det markerade" }).click();
    await expect(page.locator("article").getByText("[uppgift utelämnad]").first()).toBeVisible();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Publicerat", { exact: true })).toBeVisible();
  });

  await test.step("the stranger reads them, whole and § by §, finds nothing of what is kept back, and searches", async () => {
    await expect(async () => {
      await stranger.goto("/sv/nacka/minutes");
      await stranger.getByRole("link", { name: /^Äldrenämnd 26 november 2003/ }).click({ timeout: 2_000 });
    }).toPass();
    await expect(stranger.getByText("Vissa uppgifter är utelämnade på webben")).toBeVisible();
    await expectAccessible(stranger);
    const path = new URL(stranger.url()).pathname;
    for (const of of [path, `${path}/2`, `${path}/minutes.json`, "/sv/nacka/feed.atom", "/sv/nacka/site-map.xml"]) {
      const answer = await stranger.request.get(of);
      expect(answer.ok(), of).toBe(true);
      expect(await answer.text(), of).not.toContain("Att justera protokollet utses Per Ekholm");
    }
    const file = await stranger.request.get(`${path}/minutes.pdf`);
    expect(file.headers()["content-type"]).toBe("application/pdf");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await file.body())), { mergePages: true });
    expect(text).toContain("[uppgift utelämnad]");
    expect(text).not.toContain("justera protokollet utses");
    await stranger.goto("/sv/nacka/search?q=utses");
    await expect(stranger.getByText("Ingen paragraf har de orden.")).toBeVisible();
    await stranger.goto("/sv/nacka/search?q=kravspecifikation");
    await stranger.getByRole("link", { name: "§ 3 Kommunsamarbete för it-utveckling" }).click();
    await expect(stranger.getByText(/projektägare/)).toBeVisible();
    await expectAccessible(stranger);
  });

  await test.step("what is unpublished is gone within seconds, and an address that leads nowhere says so in Swedish", async () => {
    await page.goto(`${address}/publish`);
    await page.locator("summary", { hasText: "Avpublicera" }).click();
    await page.getByLabel("Varför?").fill("Fel version");
    await page.getByRole("button", { name: "Avpublicera" }).click();
    await expect(page.getByText("Inte publicerat", { exact: true })).toBeVisible();
    const path = "/sv/nacka/minutes/aldrenamnd/2003-11-26";
    await expect(async () => {
      for (const of of [path, `${path}/2`, `${path}/minutes.json`, `${path}/minutes.pdf`]) expect((await stranger.request.get(of)).status(), of).toBe(404);
      for (const of of ["feed.atom", "site-map.xml", "minutes", "search?q=kravspecifikation"]) {
        expect(await (await stranger.request.get(`/sv/nacka/${of}`)).text(), of).not.toContain("aldrenamnd/2003-11-26");
      }
    }).toPass({ timeout: 10_000 });
    for (const of of ["/sv/finns-inte", "/sv/nacka/finns/inte"]) {
      expect((await stranger.goto(of))!.status(), of).toBe(404);
      await expect(stranger.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
    }
    expect(await (await stranger.request.get("/robots.txt")).text()).toMatch(/Disallow: \/\n[\s\S]*Sitemap: .*\/sv\/nacka\/site-map\.xml/);
    expect((await stranger.context().cookies()).length).toBe(0);
  });
});

async function recordOnPaper(page: Page, name: string): Promise<void> {
  const before = await page.getByText(/^Signerade på papper/).count();
  const unfolded = page.getByLabel("Vem har signerat?");
  // It stays as it was left, so after the first it is open.
  if (!(await unfolded.isVisible())) await page.getByText("Anteckna en underskrift på papper").click();
  await unfolded.selectOption({ label: name });
  await page.getByLabel("Det inskannade").setInputFiles({ name: "skan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
  await page.getByRole("button", { name: "Anteckna underskriften" }).click();
  await expect(page.getByText(/^Signerade på papper/)).toHaveCount(before + 1);
}
