/** The languages of the interface, the first one being the one a newcomer meets. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = "sv";

/** What a signed-in person has chosen; read by `request.ts`, written by the person menu. */
export const languageCookie = "attsats-language";

/** Light or dark, when the person has chosen other than what the device asks for. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = "attsats-theme";

/** Gives the language a cookie, an address or a setting names; anything unknown is the default. */
export function asLanguage(value: string | null | undefined): Language {
  return languages.find((language) => language === value) ?? defaultLanguage;
}

/** Gives the theme a cookie names, or nothing: then the device decides. */
export function asTheme(value: string | null | undefined): Theme | undefined {
  return themes.find((theme) => theme === value);
}
