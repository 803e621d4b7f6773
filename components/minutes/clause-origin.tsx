"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Diff } from "#components/ui/diff.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { OriginNote } from "#lib/documents/minutes/origin-notes.ts";

/**
 * An adopted clause, and under it, while it is pointed at or its mark is pressed, where it came from and how it differs
 * from what was sent out. Escape puts it away (WCAG 1.4.13).
 */
export function ClauseOrigin({ text, origin }: { text: string; origin: OriginNote }) {
  const words = useTranslations("minutes.paper");
  const noteId = useId();
  const [open, setOpen] = useState(false);
  return (
    <div
      className="relative"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={({ key }) => key === "Escape" && setOpen(false)}
    >
      <p>
        {text}{" "}
        <button
          type="button"
          aria-label={words("origin")}
          aria-expanded={open}
          aria-controls={noteId}
          onClick={() => setOpen(true)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          className="inline-flex size-6 items-center justify-center rounded-sm align-middle text-ink-soft hover:text-accent print:hidden"
        >
          <Icon name="info" className="size-3.5" />
        </button>
      </p>
      <div id={noteId} hidden={!open} className="absolute inset-x-0 top-full z-10 rounded-md border border-hairline bg-surface p-3 font-sans text-sm shadow-raised print:hidden">
        <p>{origin.from}</p>
        {origin.words && (
          <p className="mt-1.5 font-serif">
            <Diff runs={origin.words} />
          </p>
        )}
      </div>
    </div>
  );
}
