import type { Browser, BrowserContext, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * The demonstration's recommendation in Norrbotten: eleven have answered, one of them against, four haven't. Those who come
 * once a year answer on a phone, one on paper; then all its conditions are met, and what was pledged on them binds.
 */
test.use({ viewport: { width: 1440, height: 900 }, alone: "the recommendation" });

const phone = { viewport: { width: 360, height: 740 }, locale: "sv-SE", timezoneId: "Europe/Stockholm" };

test("the last municipalities answer by link, signed in and on paper, one changes its mind, and the decision comes into force", async ({ page, browser, baseURL }) => {
  await signInAs(page, "secretary", "norrbotten");
  await page.goto("/norrbotten/replies");
  const round = await page.getByRole("main").getByRole("link", { name: /Samordnare för it-utveckling/ }).getAttribute("href");
  const conditions = `${round!.replace(/\/rounds\/.*$/, "")}/conditions`;
  const linksTo = new Map<string, string>();

  await test.step("the board says who is missing, and the condition that it can't be met as the replies stand", async () => {
    await page.goto(round!);
    await expect(page.getByText("11 av 15 har svarat").first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(conditions);
    await expect(page.getByText("Kan inte uppfyllas som svaren står", { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("three get a new link, whose letters can be read where no mail server is set", async () => {
    for (const name of ["Pajala kommun", "Överkalix kommun", "Haparanda kommun"]) {
      await openOrganisation(page, round!, name);
      await page.getByText("Skicka en ny länk").click();
      await page.getByLabel("Namn", { exact: true }).fill(`Kontakt i ${name}`);
      await page.getByLabel("E-post", { exact: true }).fill(`kontakt@${name.slice(0, 4).toLowerCase().replace("ö", "o")}.example`);
      await page.getByRole("button", { name: "Skicka länken" }).click();
      await expect(page.getByText(`Kontakt i ${name}`).first()).toBeVisible();
      linksTo.set(name, await linkInLetterTo(page, `Kontakt i ${name}`));
    }
  });

  await test.step("each of the three answers on a phone, and gets a receipt", async () => {
    for (const [name, link] of linksTo) {
      await using visit = await onPhone(browser, baseURL!);
      await visit.page.goto(new URL(link).pathname);
      if (name === "Haparanda kommun") await visit.page.getByRole("link", { name: "Ersätt svaret" }).click();
      if (name === "Pajala kommun") await expectAccessible(visit.page);
      await answer(visit.page, name === "Pajala kommun");
      await expect(visit.page.getByRole("heading", { level: 1, name: `Kvitto på svaret från ${name}` })).toBeVisible();
      expect(await visit.context.cookies()).toEqual([]);
    }
  });

  await test.step("Luleå's contact answers signed in, from what waits for them", async () => {
    await using visit = await onPhone(browser, baseURL!);
    await signInAs(visit.page, "contact");
    await visit.page.goto("/norrbotten");
    await expectAccessible(visit.page);
    await visit.page.locator("main a[href*='/replies/']").first().click();
    await answer(visit.page);
    await expect(visit.page.getByRole("heading", { level: 1, name: "Kvitto på svaret från Luleå kommun" })).toBeVisible();
    await expectAccessible(visit.page);
    await visit.page.goto("/norrbotten");
    await expect(visit.page.getByText("Inget väntar på dig")).toBeVisible();
  });

  await test.step("Arjeplog's came on paper, and Kiruna's proviso is accepted", async () => {
    await openOrganisation(page, round!, "Arjeplogs kommun");
    await page.getByRole("link", { name: "Registrera ett svar på papper" }).click();
    await page.getByLabel("Vem har undertecknat svaret?").fill("Nils Erik Stenman");
    await answer(page, false, "Anteckna svaret");
    await openOrganisation(page, round!, "Kiruna kommun");
    await expect(page.getByText("Bedöm förbehållet").first()).toBeVisible();
    const unjudged = page.locator("details").filter({ hasText: "Bedöm förbehållet" });
    for (let left = await unjudged.count(); left > 0; left -= 1) {
      const form = unjudged.first();
      await form.getByText("Bedöm förbehållet").click();
      await form.getByLabel("Ja, förbehållet godtas").check();
      await form.getByLabel("Skäl").fill("Landstinget har beslutat om sina 30 procent.");
      await form.getByRole("button", { name: "Spara bedömningen" }).click();
      await expect(unjudged).toHaveCount(left - 1);
    }
    await page.goto(round!);
    await expect(page.getByText("15 av 15 har svarat").first()).toBeVisible();
  });

  await test.step("every condition is met, is confirmed, and all five clauses are in force; with the second the county council's pledge binds", async () => {
    await page.goto(conditions);
    await expect(page.getByText("Kan träda i kraft: bekräftelse väntar")).toHaveCount(5);
    for (let left = 3; left > 0; left -= 1) {
      await page.getByRole("button", { name: "Bekräfta" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: "Bekräfta" }).click();
      if (left === 2) {
        await expect(page.getByText("Utfästelsen från Region Norrbotten binder nu och kan faktureras.")).toBeVisible();
        await page.getByRole("button", { name: "Tillbaka till villkoren" }).click();
      }
      await expect(page.getByRole("button", { name: "Bekräfta" })).toHaveCount(left - 1);
    }
    await expect(page.getByText("I kraft", { exact: true })).toHaveCount(5);
    await expectAccessible(page);
  });

  await test.step("so the office is to recruit: what waited for its condition has begun as an assignment", async () => {
    await page.goto("/norrbotten/assignments");
    await expect(page.getByRole("row").filter({ hasText: "får i uppdrag att genomföra rekryteringen" })).toContainText("Pågår");
  });

  await test.step("the ledger lists what binds; a municipality's pledge is confirmed by its reply", async () => {
    await page.goto(`${conditions.replace(/conditions$/, "")}funding`);
    await page.getByRole("link", { name: "Utfästelser" }).click();
    await expect(pledgeBy(page, "Region Norrbotten")).toContainText("Bindande");
    await expectAccessible(page);
    await page.getByRole("link", { name: /^Bekräfta.*Luleå kommun/ }).click();
    await expect(page.getByLabel("Vilket organ?")).toHaveValue("Kommunstyrelsen");
    await expect(page.getByLabel("Paragraf", { exact: true })).toHaveValue("41");
    await expect(page.getByLabel("Norrbottens läns landsting finansierar 30 procent av kostnaderna")).toBeChecked();
    await expect(page.getByLabel("förslaget tillstyrks av samtliga medlemskommuner")).not.toBeChecked();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bekräfta utfästelsen" }).click();
    await expect(page.getByText("En tillstyrkan räcker inte.").first()).toBeVisible();
    await page.getByLabel("Den som beslutade får besluta om pengarna").check();
    await page.getByRole("button", { name: "Bekräfta utfästelsen" }).click();
    await expect(pledgeBy(page, "Luleå kommun")).toContainText(/Bindande.*Att fakturera för 2011: 104.430.kr/);
  });

  await test.step("and what binds is invoiced and paid", async () => {
    await page.getByRole("button", { name: /^Anteckna faktura.*Luleå kommun/ }).click();
    await page.getByLabel("Fakturans nummer").fill("2011-031");
    await page.getByRole("button", { name: "Anteckna fakturan" }).click();
    await expect(pledgeBy(page, "Luleå kommun")).toContainText("Faktura 2011-031");
    await page.getByRole("button", { name: /^Anteckna betalning.*Luleå kommun/ }).click();
    await page.getByRole("button", { name: "Anteckna betalningen" }).click();
    await expect(pledgeBy(page, "Luleå kommun")).toContainText(/Att fakturera för 2012: 131.284.kr/);
    await page.getByRole("link", { name: "Luleå kommun" }).click();
    await expect(page.getByRole("row", { name: /2011-031/ })).toContainText("Betald");
    await page.goto("/norrbotten/funding/pledges");
    await expect(pledgeBy(page, "Luleå kommun")).toBeVisible();
    await expectAccessible(page);
  });
});

/** The row of one who promises, in the ledger. */
function pledgeBy(page: Page, name: string) {
  return page.getByRole("table", { name: /^Vem som betalar vad/ }).getByRole("row", { name });
}

/** Opens what is known of one organisation in the round. */
async function openOrganisation(page: Page, round: string, name: string): Promise<void> {
  await page.goto(round);
  await page.getByRole("table").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The link in the newest letter to someone. */
async function linkInLetterTo(page: Page, name: string): Promise<string> {
  await page.goto("/norrbotten/settings/letters");
  await page.getByRole("row").filter({ hasText: name }).getByRole("link").first().click();
  await expect(page).toHaveURL(/letter=/);
  const text = await page.getByRole("main").innerText();
  return /https?:\/\/\S+\/reply\/\S+/.exec(text)![0];
}

/** A phone of someone's own. */
async function onPhone(browser: Browser, baseURL: string): Promise<AsyncDisposable & { page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ ...phone, baseURL });
  return { page: await context.newPage(), context, [Symbol.asyncDispose]: () => context.close() };
}

/** Endorses every clause by the executive board's decision of today, and sends it; the first tries without a decision. */
async function answer(page: Page, triesTooEarly = false, button = "Skicka svar"): Promise<void> {
  const endorse = page.getByRole("radio", { name: "Tillstyrker", exact: true });
  await expect(endorse.first()).toBeVisible();
  for (const choice of await endorse.all()) await choice.check();
  if (triesTooEarly) {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("Skriv vem som har beslutat om svaret.").first()).toBeVisible();
  }
  await page.getByLabel("Vilket organ?").fill("Kommunstyrelsen");
  await page.getByLabel("Vilken dag?").fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel("Paragraf", { exact: false }).fill("41");
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("button", { name: button })).toBeHidden();
}
