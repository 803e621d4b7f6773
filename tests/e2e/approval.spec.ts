import type { Page } from "playwright/test";
import { attend, enterRoom } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { demonstrationPassword, signInAs } from "../support/sign-in.ts";

/*
 * The minutes of the demonstration's meeting in June, which no other journey changes, are taken by five people from the
 * closing of the meeting to what anyone reads and verifies: signed, refused, mended, signed by all, an extract sent, and
 * published. The adjusters have phones, and so has the chair.
 */
test.use({ viewport: { width: 1440, height: 900 } });

test("five people close, sign, refuse, correct and sign minutes, which then go out, are published and verified", async ({ page, browser }) => {
  const errors: string[] = [];
  await signInAs(page, "secretary");
  await page.goto("/vasternorrland/meetings");
  const address = await page.getByRole("link", { name: /^10 juni 2010/ }).getAttribute("href");
  const [chair, adjuster, ...others] = await Promise.all([
    attend(browser, "chair", errors), attend(browser, "member3", errors), attend(browser, "member1", errors), attend(browser, "member2", errors),
  ]);
  await chair.setViewportSize({ width: 360, height: 740 });

  await test.step("the secretary notes that three approve, and closes the meeting", async () => {
    await enterRoom(page, address!);
    await page.getByRole("button", { name: "Öppna igen" }).click();
    await page.getByRole("button", { name: "Justerare", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Utse justerare" });
    for (const name of [/^Sten Danell/, /^Elisabet Lassila/]) await dialog.getByLabel(name).check();
    await dialog.getByRole("button", { name: "Justerare" }).click();
    await expect(dialog).toBeHidden();
    await close(page);
  });

  await test.step("the secretary sends them, and is asked no longer to read them through", async () => {
    await page.goto(`${address}/sign`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Skicka för justering" }).click();
    await expect(heading(page, /^Du signerar §§ 29–42, version 1$/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the chair finds them on the first page and signs, before the text, once with the wrong password", async () => {
    await chair.goto("/vasternorrland");
    await chair.locator(`a[href="${address}/sign"]`).click();
    await expect(heading(chair, /version 1$/)).toBeVisible();
    expect((await chair.getByLabel("Ditt lösenord").boundingBox())!.y).toBeLessThan((await chair.locator("article").boundingBox())!.y);
    await expectAccessible(chair);
    await sign(chair, "fel lösenord");
    await expect(chair.getByText("Lösenordet stämmer inte.").first()).toBeVisible();
    await sign(chair);
    await expect(chair.getByText(/^Signerade /)).toBeVisible();
    await expect(chair.getByLabel("Ditt lösenord")).toBeHidden();
    await expect(heading(chair, /version 1$/)).toBeFocused();
    await expectAccessible(chair);
  });

  await test.step("the adjuster refuses one § with a reason", async () => {
    await adjuster.goto(`${address}/sign`);
    await adjuster.getByText("Vägra att signera").first().click();
    await adjuster.getByLabel("Vad är fel?").fill("Klockslaget saknas.");
    await adjuster.getByLabel(/^§ 29 /).check();
    await expectAccessible(adjuster);
    await adjuster.getByRole("button", { name: "Vägra att signera" }).click();
    await expect(adjuster.getByText("Ewa Lindeman vägrade att signera § 29 i version 1: Klockslaget saknas.")).toBeVisible();
    await expect(adjuster.getByRole("region", { name: "Underskrifter" })).toContainText("Vägrade att signera");
    await expect(heading(adjuster, /version 1$/)).toBeFocused();
    await expectAccessible(adjuster);
  });

  await test.step("the secretary mends the § and sends a new version", async () => {
    await enterRoom(page, address!);
    await page.getByRole("button", { name: "Öppna igen" }).click();
    const text = page.locator("[contenteditable=true]").first();
    await text.click();
    await page.keyboard.press("Control+End");
    // Closed before the words are saved, however slow the way to the server is: it waits for them.
    await page.route("**/items/*/text", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.keyboard.type(" Klockan är nio.");
    await expect(page.getByText(/^Sparat/)).toBeHidden();
    await close(page);
    await page.goto(`${address}/sign`);
    await expect(page.getByRole("group", { name: "Paragrafer att lämna ojusterade" }).getByLabel("§ 29")).toBeVisible();
    await page.getByRole("button", { name: "Skicka en ny version" }).click();
    await expect(heading(page, /version 2$/)).toBeVisible();
  });

  await test.step("those who are asked see what has been changed and why, and all sign", async () => {
    for (const who of [chair, adjuster, ...others, page]) {
      await who.goto(`${address}/sign`);
      await expect(who.getByText("Sedan version 1 har § 29 ändrats")).toBeVisible();
      await expect(who.getByText(/Klockslaget saknas\./)).toBeVisible();
      await expect(who.locator("ins")).toContainText("Klockan är nio.");
      await sign(who);
      await expect(who.getByLabel("Ditt lösenord")).toBeHidden();
    }
    await expect(page.getByText("Justerat", { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/^Signerade /)).toHaveCount(5);
    await expectAccessible(page);
  });

  await test.step("the first version can still be read, with why it came to nothing", async () => {
    await page.getByRole("link", { name: /version 1$/ }).click();
    await expect(page.getByText("Ewa Lindeman vägrade att signera § 29 i version 1: Klockslaget saknas.")).toBeVisible();
    await expect(page.locator("article")).not.toContainText("Klockan är nio.");
  });

  await test.step("an extract goes out, and the minutes are published without the § that is secret", async () => {
    await page.goto(`${address}/extracts/33`);
    await page.getByLabel("Fler mottagare").fill("Revisorerna");
    await page.getByRole("button", { name: "Lägg till mottagare" }).click();
    await page.getByLabel("Sätt för Revisorerna").selectOption({ label: "Länk" });
    await page.getByRole("button", { name: /^Expediera till/ }).click();
    await expect(page.getByText("Länk, inte hämtad")).toBeVisible();
    await page.goto(`${address}/publish`);
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Publicerat", { exact: true })).toBeVisible();
  });

  await test.step("anyone reads them, with no word of appeal in an association's, and is told whether a file is what was approved, and which isn't", async () => {
    const anyone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await expect(async () => {
      await anyone.goto("/sv/vasternorrland/minutes");
      await anyone.getByRole("link", { name: /^Styrelse 10 juni 2010/ }).click({ timeout: 2_000 });
    }).toPass();
    const article = anyone.locator("article");
    await expect(article).toContainText("Klockan är nio.");
    await expect(article).not.toContainText("uppsagt hyresavtal");
    await expect(anyone.locator("body")).not.toContainText(/laga kraft|överklag|anslag/i);

    const file = await (await chair.request.get(`/api/workspaces${address}/minutes.pdf`)).body();
    await anyone.goto("/verify");
    await hand(anyone, "protokoll.pdf", file);
    await expect(anyone.getByText("protokoll.pdf är det som justerades")).toBeVisible();
    await expectAccessible(anyone);
    const changed = Buffer.from(file);
    changed[changed.indexOf("<dc:title>") + 1]! ^= 1;
    await hand(anyone, "annat.pdf", changed);
    await expect(anyone.getByText("annat.pdf är inte det som justerades")).toBeVisible();
    await expect(anyone.getByText("Filen har ändrats sedan den förseglades.")).toBeVisible();
    await expect(anyone.getByText("Filen går inte att läsa som PDF")).toHaveCount(0);
  });

  await test.step("nothing of it can be changed, and a stranger sees nothing", async () => {
    await enterRoom(page, address!);
    await page.getByRole("button", { name: "Öppna igen" }).click();
    await expect(page.getByText("Minst en paragraf är signerad, så sammanträdet kan inte öppnas igen.").first()).toBeVisible();
    const stranger = await (await browser.newContext()).newPage();
    await signInAs(stranger, "secretary", "norrbotten");
    expect((await stranger.goto(`${address}/sign`))!.status()).toBe(404);
    await expect(stranger.getByText("Ewa Lindeman")).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});

const heading = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name });

async function sign(page: Page, password = demonstrationPassword): Promise<void> {
  await page.getByLabel("Ditt lösenord").fill(password);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
}

async function close(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Avsluta sammanträdet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Avsluta/ }).click();
  await expect(page.getByRole("button", { name: "Öppna igen" })).toBeVisible();
}

async function hand(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
}
