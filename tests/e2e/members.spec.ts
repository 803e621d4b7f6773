import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

const members = "/vasternorrland/members";
const settings = "/vasternorrland/settings";

// A page that isn't there, or is not for the reader, is told as an error on the console too.
test.use({ expectedErrors: [/404/] });

/** A name that no earlier run of a journey has used. */
const unused = (name: string) => `${name} ${Date.now().toString(36)}`;

test.beforeEach(({ page }) => signInAs(page, "secretary"));

test("an organisation becomes a member, and is one from its first day to its last", async ({ page }) => {
  const name = unused("Samverkansbolaget");
  await page.goto(`${members}/add`);
  await expectAccessible(page);
  await page.getByLabel("Namn").fill(name);
  await page.getByLabel("Slag").selectOption({ label: "Företag" });
  await page.getByRole("button", { name: "Lägg till organisationen" }).click();
  await expect(page.getByText("Organisationen är tillagd")).toBeVisible();

  await page.getByLabel("Län", { exact: true }).selectOption({ label: "Andra organisationer" });
  await page.getByLabel(name).check();
  await page.getByLabel("Första dagen som medlem").fill("2011-01-01");
  await page.getByRole("button", { name: "Lägg till", exact: true }).click();
  await expect(page).toHaveURL(/\/members$/);
  await page.getByRole("button", { name: `Ändra ${name}` }).click();
  await page.getByLabel("Sista dagen").fill("2010-12-31");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "kan inte sluta 31 december 2010" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Sista dagen").fill("2012-12-31");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText(`Medlemskapet för ${name} är ändrat.`)).toBeVisible();

  const table = page.getByRole("table", { name: "Medlemmar", exact: true });
  const member = (called: string) => table.getByRole("rowheader", { name: called, exact: true });
  await page.goto(`${members}?on=2012-12-31`);
  await expect(member(name)).toBeVisible();
  await page.goto(`${members}?on=2013-01-01`);
  await expect(member("Sundsvalls kommun")).toBeVisible();
  await expect(member(name)).toHaveCount(0);
  await expectAccessible(page);
});

test("a group is set up by the board, and a mandate in it is given, refused, taken over and ended", async ({ page }) => {
  const name = unused("Styrgruppen");
  await page.goto(`${members}/bodies/new`);
  await page.getByLabel("Namn").fill(name);
  await page.getByLabel("Beredande organ").check();
  await page.getByLabel("Tillsatt av").selectOption({ label: "Styrelse" });
  await page.getByLabel("Första dagen").fill("2010-01-01");
  await page.getByRole("button", { name: "Tillsätt organet" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Ingen har uppdrag här den dagen")).toBeVisible();
  await expectAccessible(page);
  const body = page.url();

  const give = async (person: string) => {
    await page.goto(`${body}/mandates/new`);
    await page.getByLabel("En ny person").check();
    await page.getByLabel("Namn").fill(person);
    await page.getByLabel("Roll").selectOption({ label: "Ordförande" });
    await page.getByLabel("Första dagen").fill("2010-01-01");
    await page.getByRole("button", { name: "Ge uppdraget" }).click();
  };
  const anna = unused("Anna Bergström");
  await give(anna);
  await expect(page).toHaveURL(body);
  await expect(page.getByRole("row").filter({ hasText: anna })).toContainText("Ordförande");

  await give("Någon Annan");
  await expect(page.getByRole("alert").filter({ hasText: "har redan en ordförande under den tiden" })).toBeFocused();
  await expect(page.getByLabel("Namn")).toHaveValue("Någon Annan");
  await expectAccessible(page);

  await page.goto(body);
  await page.getByRole("link", { name: anna }).click();
  const replace = page.getByRole("region", { name: "Låt någon annan ta över" });
  await replace.getByLabel("En ny person").check();
  const bo = unused("Bo Eklund");
  await replace.getByLabel("Namn").fill(bo);
  await replace.getByLabel("Första dagen").fill("2010-06-01");
  await replace.getByRole("button", { name: "Låt ta över" }).click();
  await expect(page).toHaveURL(body);
  await page.getByLabel("Som det såg ut den").fill("2010-05-31");
  await page.getByRole("button", { name: "Visa" }).click();
  await expect(page.getByRole("region", { name: "Uppdrag", exact: true })).toContainText(anna);
  await page.goto(`${body}?on=2010-06-01`);
  await expect(page.getByRole("region", { name: "Uppdrag", exact: true })).toContainText(bo);
  await expect(page.getByRole("region", { name: "Tidigare och kommande uppdrag" })).toContainText(anna);
});

test("the rules of a body are plain questions, and its standing items are moved with the keyboard", async ({ page }) => {
  await page.goto(`${members}/bodies/new`);
  await page.getByLabel("Namn").fill(unused("Arbetsutskottet"));
  await page.getByRole("button", { name: "Tillsätt organet" }).click();
  await page.getByRole("region", { name: "Regler" }).getByRole("link", { name: "Ändra" }).click();
  await page.getByLabel("En annan andel").check();
  await page.getByLabel("Täljare").fill("5");
  await page.getByLabel("Nämnare").fill("3");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "en andel som inte är större än det hela" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Täljare").fill("2");
  await page.getByLabel("Ledamöter får delta på distans").check();
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Minst 2/3 av ledamöterna ska vara närvarande.")).toBeVisible();

  await page.getByRole("region", { name: "Stående punkter" }).getByRole("link", { name: "Ändra" }).click();
  const second = page.getByRole("textbox").nth(1);
  const title = await second.inputValue();
  await second.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("textbox").nth(2)).toBeFocused();
  await expect(page.getByRole("textbox").nth(2)).toHaveValue(title);
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Öppnandet står alltid först" })).toBeVisible();
});

test("the association's roll is set beside what its statutes give each member", async ({ page }) => {
  await signInAs(page, "secretary", "norrbotten");
  await page.goto("/norrbotten/members/bodies");
  await expectAccessible(page);
  await page.getByRole("link", { name: /fullmäktige|årsmöte/i }).first().click();
  const roll = page.getByRole("region", { name: "Röstlängd per medlem" });
  await expect(roll).toContainText("ett ombud för varje påbörjat 4 000-tal invånare");
  await expect(roll.getByRole("row")).toHaveCount(15);
  await expectAccessible(page);
});

test("phrases, name and number form are the association's own", async ({ page }) => {
  const label = unused("fras");
  await page.goto(`${settings}/phrases`);
  await page.getByRole("button", { name: "Lägg till fras" }).click();
  await page.getByLabel("Namn").fill(label);
  await page.getByLabel("Text").fill("Styrelsen tackar för informationen.");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("heading", { name: label })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Ändra ${label}` }).click();
  await page.getByRole("button", { name: "Ta bort" }).click();
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(page.getByRole("heading", { name: label })).toBeVisible();

  await page.goto(settings);
  await expectAccessible(page);
  await page.getByLabel("Ett eget mönster").check();
  await page.getByLabel("Mönster", { exact: true }).fill("NK {year}-{serial:4}");
  await expect(page.getByText(/NK \d{4}-0013/)).toBeVisible();
  await page.getByLabel("Mönster", { exact: true }).fill("{serial}");
  await expect(page.getByText("Mönstret går inte att använda som det är skrivet nu.")).toBeVisible();
  await page.getByRole("region", { name: "Diarienummer" }).getByRole("button", { name: "Spara" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Då måste året finnas med" })).toBeVisible();
});

test("an administrator lets someone in, and shuts them out at their next request", async ({ page, browser }) => {
  const name = unused("Nils Nyman");
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@example.se`;
  await page.goto(`${settings}/access`);
  await expectAccessible(page);
  await page.getByLabel("En ny person").check();
  await page.getByLabel("Namn").fill(name);
  await page.getByLabel("E-postadress").fill(email);
  await page.getByRole("button", { name: "Ge rollen" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Bjud in" }).click();
  await page.getByRole("button", { name: "Skapa inbjudan" }).click();
  const link = await page.getByRole("textbox", { name: "Länk" }).inputValue();
  await expectAccessible(page);

  const context = await browser.newContext({ locale: "sv-SE" });
  const newcomer = await context.newPage();
  await newcomer.goto(link);
  await expectAccessible(newcomer);
  await newcomer.getByLabel("Nytt lösenord").fill("tre gröna paraplyer");
  await newcomer.keyboard.press("Enter");
  await expect(newcomer).toHaveURL(/\/vasternorrland$/);
  await newcomer.goto(`${members}/people`);
  await expect(newcomer.getByRole("link", { name: "Gunnar Åslund" })).toBeVisible();
  const search = `${new URL(newcomer.url()).origin}/api/workspaces/vasternorrland/search?q=samverkan`;
  expect((await context.request.get(search)).status()).toBe(200);

  await page.getByRole("button", { name: "Stäng av kontot" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stäng av kontot" }).click();
  await expect(page.getByText(`${name} kan inte längre logga in.`)).toBeVisible();
  expect((await context.request.get(search)).status()).not.toBe(200);
  await newcomer.reload();
  await expect(newcomer).toHaveURL(/\/sign-in$/);
  await newcomer.goto(link);
  await expect(newcomer.getByText("Länken gäller inte")).toBeVisible();
  await context.close();
});

test("everyone changes their own password, and signs in with the new one", async ({ page }) => {
  await signInAs(page, "secretary", "nacka");
  await page.goto("/account");
  await expectAccessible(page);
  await page.getByLabel("Nuvarande lösenord").fill("fel lösenord");
  await page.getByLabel("Nytt lösenord").fill("fyra blå regnkappor");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Det nuvarande lösenordet stämmer inte.")).toBeVisible();
  const change = async (from: string, to: string) => {
    await page.getByLabel("Nuvarande lösenord").fill(from);
    await page.getByLabel("Nytt lösenord").fill(to);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Lösenordet är bytt.")).toBeVisible();
    await page.getByLabel("E-postadress").fill("sekreterare@nacka.example");
    await page.getByLabel("Lösenord", { exact: true }).fill(to);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/nacka$/);
  };
  await change("prova-attsats-2026", "fyra blå regnkappor");
  await page.goto("/account");
  await change("fyra blå regnkappor", "prova-attsats-2026");
});

test("a municipal contact sees that there is something, and nothing of what is the association's own", async ({ page }) => {
  await page.context().clearCookies();
  await signInAs(page, "contact");
  await page.goto("/norrbotten");
  await expect(page.getByRole("navigation").getByRole("link", { name: "Medlemmar" })).toHaveCount(0);
  for (const path of ["members", "members/people", "settings", "cases"]) {
    await page.goto(`/norrbotten/${path}`);
    await expect(page.getByText("Här finns inget att visa")).toBeVisible();
  }
  await page.goto("/vasternorrland/members");
  await expect(page.getByText("Här finns inget att visa")).toBeVisible();
});
