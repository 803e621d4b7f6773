import { hashPassword } from "#lib/data/password-hash.ts";
import { isSetUp } from "#lib/data/workspace.ts";
import type { SignInHint } from "../sign-in-hint.ts";
import { loadNacka } from "./demonstration/nacka.ts";
import { loadNorrbotten } from "./demonstration/norrbotten.ts";
import { loadSkl } from "./demonstration/skl.ts";
import { loadVasternorrland } from "./demonstration/vasternorrland.ts";

const password = "prova-attsats-2026";

/** Those of the demonstration who can sign in; all with the same password. */
const hints: readonly SignInHint[] = [
  { name: "Maj Forsgren", what: "sekreterare i Kommunförbundet Västernorrland", email: "sekreterare@vasternorrland.example", password },
  { name: "Gunnar Åslund", what: "ordförande i Kommunförbundet Västernorrland", email: "ordforande@vasternorrland.example", password },
  { name: "Sten Danell", what: "ledamot i Kommunförbundet Västernorrland", email: "ledamot1@vasternorrland.example", password },
  { name: "Karin Wiklund", what: "läsare i Kommunförbundet Västernorrland", email: "lasare@vasternorrland.example", password },
  { name: "Birgitta Lantto", what: "sekreterare i Kommunförbundet Norrbotten", email: "sekreterare@norrbotten.example", password },
  { name: "Sven Niemi", what: "kommunkontakt i Luleå", email: "kontakt@lulea.example", password },
  { name: "Helena Sjövall", what: "sekreterare i Sveriges Kommuner och Landsting", email: "sekreterare@skl.example", password },
  { name: "Anette Borg", what: "nämndsekreterare i Nacka", email: "sekreterare@nacka.example", password },
];

/**
 * Loads the demonstration into an empty installation: two county associations, the country's, and a
 * municipality's committee, with meetings, cases and people. Structure, dates and figures come from public documents; the people are invented. Gives who can
 * sign in, also when it is there already.
 */
export async function loadDemonstration(): Promise<readonly SignInHint[]> {
  if (await isSetUp()) return hints;
  const passwordHash = await hashPassword(password);
  await loadVasternorrland(passwordHash, password);
  await loadNorrbotten(passwordHash, password);
  await loadNacka(passwordHash);
  await loadSkl(passwordHash, password);
  return hints;
}
