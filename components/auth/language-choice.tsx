"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { languageCookie, languages } from "#lib/i18n/locale.ts";

const aYear = 365 * 24 * 60 * 60;

/** The other language, for one who has no menu yet. */
export function LanguageChoice() {
  const words = useTranslations("shell.languages");
  const current = useLocale();
  const router = useRouter();

  function choose(code: string) {
    document.cookie = `${languageCookie}=${code}; path=/; max-age=${aYear}; samesite=lax`;
    router.refresh();
  }

  return languages
    .filter((code) => code !== current)
    .map((code) => (
      <button key={code} type="button" lang={code} className="link min-h-8 text-sm" onClick={() => choose(code)}>
        {words(code)}
      </button>
    ));
}
