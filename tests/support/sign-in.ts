import { expect, type Page } from "playwright/test";

/** The workspaces of the demonstration, and who in each can sign in. */
const people = {
  vasternorrland: {
    secretary: "sekreterare",
    chair: "ordforande",
    viceChair: "viceordforande",
    reader: "lasare",
    member1: "ledamot1",
    member2: "ledamot2",
    member3: "ledamot3",
  },
  norrbotten: { secretary: "sekreterare" },
  nacka: { secretary: "sekreterare" },
} as const;

export type DemonstrationPerson = keyof (typeof people)["vasternorrland"] | "contact";

export const demonstrationPassword = "prova-attsats-2026";

/** The address that one of the demonstration's people signs in with. */
export function addressOf(person: string, workspace: keyof typeof people = "vasternorrland"): string {
  if (person === "contact") return "kontakt@lulea.example";
  const name = (people[workspace] as Record<string, string>)[person];
  if (!name) throw new Error(`the demonstration has no ${person} in ${workspace}`);
  return `${name}@${workspace}.example`;
}

/**
 * Signs in as one of the demonstration's people, over next-auth's own addresses: the form itself is tried in
 * sign-in.spec.ts, and every other journey only needs to be let in. The page is left where it was.
 */
export async function signInAs(page: Page, person: DemonstrationPerson, workspace?: keyof typeof people): Promise<void> {
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf", { maxRetries: 2 })).json()) as { csrfToken: string };
  const form = { csrfToken, email: addressOf(person, workspace), password: demonstrationPassword, json: "true" };
  const answer = await page.request.post("/api/auth/callback/password", { form });
  expect(answer.ok(), `signing in as ${person}`).toBe(true);
}
