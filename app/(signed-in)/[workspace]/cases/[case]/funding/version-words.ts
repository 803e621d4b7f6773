import { getLocale, getTranslations } from "next-intl/server";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { longDate } from "#lib/i18n/format.ts";

/** "Version 2 · Efter folkmängd". */
export async function versionName({ number, name }: PlanVersion): Promise<string> {
  const words = await getTranslations("funding");
  return name === "" ? words("version", { number }) : words("versionNamed", { number, name });
}

/** How a version stands: a draft, or when and by whom it was decided. */
export async function versionState(version: PlanVersion): Promise<string> {
  const words = await getTranslations("funding");
  const name = await versionName(version);
  const { decision } = version;
  return decision ? words("state.decided", { name, day: longDate(decision.on, await getLocale()), by: decision.by }) : words("state.open", { name });
}
