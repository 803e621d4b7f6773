"use client";

import { useSyncExternalStore } from "react";
import { type Theme, asTheme } from "#lib/i18n/locale.ts";

/** The theme that the page has now, and a way to change it at once; nothing means that the device decides. */
export function useTheme(): [Theme | undefined, (theme: Theme | undefined) => void] {
  return [useSyncExternalStore(onThemeChange, themeOfPage, () => undefined), setThemeOfPage];
}

function themeOfPage(): Theme | undefined {
  return asTheme(document.documentElement.dataset["theme"]);
}

function setThemeOfPage(theme: Theme | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
