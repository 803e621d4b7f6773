"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { type Announcement, announced, dismiss, subscribe } from "./announce.ts";
import { Icon } from "./icon.tsx";

/** How long an announcement stays: long enough to be read twice, and to reach its button. */
const shownFor = 8000;

/** Shows and reads out what has been announced. Stands once in the shell; the page never moves for it. */
export function Announcements() {
  const shown = useSyncExternalStore(subscribe, announced, nothing);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex flex-col items-center gap-2 p-4 max-md:bottom-16 print:hidden"
    >
      {shown.map((announcement) => (
        <Line key={announcement.id} announcement={announcement} />
      ))}
    </div>
  );
}

function Line({ announcement }: { announcement: Announcement }) {
  const words = useTranslations("common");
  const { id, text, undo } = announcement;
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className="pointer-events-auto flex max-w-xl animate-[appear_150ms_ease-out] items-center gap-4 rounded-md bg-ink py-2.5 ps-4 pe-2 text-sm text-paper shadow-raised">
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          className="min-h-8 px-2 font-semibold underline underline-offset-4 focus-visible:outline-paper"
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {words("undo")}
        </button>
      )}
      <button type="button" aria-label={words("dialog.close")} className="inline-flex size-8 items-center justify-center focus-visible:outline-paper" onClick={() => dismiss(id)}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

const none: readonly Announcement[] = [];
const nothing = () => none;
