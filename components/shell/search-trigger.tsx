"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { SearchPaletteProps } from "./search-palette.tsx";

/** The search on top of every page; Ctrl K or ⌘ K from anywhere. What it opens is fetched the first time. */
export function SearchTrigger({ searchUrl }: { searchUrl: string }) {
  const words = useTranslations("shell.search");
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<SearchPaletteProps>>();

  async function fetchPalette() {
    const loaded = await import("./search-palette.tsx");
    setPalette(() => loaded.SearchPalette);
  }

  function show() {
    setOpen(true);
    void fetchPalette();
  }

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      show();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={show}
        onPointerEnter={fetchPalette}
        onFocus={fetchPalette}
        className="flex min-h-10 items-center gap-2.5 text-sm text-ink-soft md:w-80 md:rounded-md md:border md:border-hairline md:bg-surface md:px-3 md:hover:border-edge max-md:size-11 max-md:justify-center"
      >
        <Icon name="search" />
        <span className="flex-1 text-start max-md:sr-only">{words("label")}</span>
        <span className="max-md:hidden">
          <KeyHint keys="Ctrl+K" />
        </span>
      </button>
      {open && Palette && <Palette searchUrl={searchUrl} onClose={() => setOpen(false)} />}
    </>
  );
}
