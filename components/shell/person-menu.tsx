"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Menu } from "#components/ui/menu.tsx";
import { type Language, type Theme, languageCookie, languages, themeCookie } from "#lib/i18n/locale.ts";
import type { SignedInPerson } from "./navigation.ts";
import { useTheme } from "./use-theme.ts";

const aYear = 365 * 24 * 60 * 60;

/** Who is signed in; language, light or dark, and the way out. */
export function PersonMenu({ person, signOut }: { person: SignedInPerson; signOut: () => Promise<unknown> }) {
  const words = useTranslations("shell");
  const language = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useTheme();

  function chooseLanguage(chosen: Language) {
    remember(languageCookie, chosen);
    router.refresh();
  }

  function chooseTheme(chosen: Theme | undefined) {
    remember(themeCookie, chosen);
    setTheme(chosen);
  }

  const themes: { theme: Theme | undefined; icon: "device" | "sun" | "moon"; label: string }[] = [
    { theme: undefined, icon: "device", label: words("theme.device") },
    { theme: "light", icon: "sun", label: words("theme.light") },
    { theme: "dark", icon: "moon", label: words("theme.dark") },
  ];

  return (
    <Menu
      label={words("personMenu", { name: person.name })}
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-full border border-hairline bg-surface text-xs font-semibold text-ink hover:border-edge pointer-coarse:size-11"
      sections={[
        {
          label: words("language"),
          items: languages.map((code) => ({
            id: code,
            label: words(`languages.${code}`),
            chosen: code === language,
            onSelect: () => chooseLanguage(code),
          })),
        },
        {
          label: words("theme.label"),
          items: themes.map((choice) => ({
            id: choice.theme ?? "device",
            icon: choice.icon,
            label: choice.label,
            chosen: choice.theme === theme,
            onSelect: () => chooseTheme(choice.theme),
          })),
        },
        {
          label: person.email,
          items: [
            { id: "account", icon: "person", label: words("account"), href: "/account" },
            { id: "sign-out", icon: "leave", label: words("signOut"), onSelect: () => void signOut() },
          ],
        },
      ]}
    >
      <span aria-hidden="true">{initials(person.name)}</span>
      <span className="sr-only">{words("personMenu", { name: person.name })}</span>
    </Menu>
  );
}

/** Keeps a choice in this browser for a year; without a value, forgets it. Neither cookie holds anything secret. */
function remember(cookie: string, value: string | undefined) {
  document.cookie = `${cookie}=${value ?? ""}; path=/; max-age=${value === undefined ? 0 : aYear}; samesite=lax`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? "").join("").toUpperCase();
}
