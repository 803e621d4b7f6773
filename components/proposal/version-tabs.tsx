"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Switch } from "#components/ui/switch.tsx";

export type VersionPanel = {
  number: number;
  /** One line of how it stands. */
  state: ReactNode;
  /** The version as it reads. */
  text: ReactNode;
  /** What differs from the one before it; null for the first. */
  changes: ReactNode | null;
};

/** The versions of a proposal, the newest first seen. Each can be read as it is, or with what changed since the one before. */
export function VersionTabs({ versions }: { versions: readonly VersionPanel[] }) {
  const words = useTranslations("proposal");
  const id = useId();
  const [shown, setShown] = useState(versions.length - 1);
  const [comparing, setComparing] = useState(false);
  const version = versions[Math.min(shown, versions.length - 1)];
  if (!version) return null;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (shown + step + versions.length) % versions.length;
    setShown(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  }

  return (
    <div>
      {versions.length > 1 && (
        <div role="tablist" aria-label={words("versions")} onKeyDown={onKeyDown} className="mb-3 flex gap-5 overflow-x-auto border-b border-hairline print:hidden">
          {versions.map(({ number }, index) => (
            <button
              key={number}
              type="button"
              role="tab"
              id={`${id}-tab-${index}`}
              aria-selected={index === shown}
              aria-controls={`${id}-panel`}
              tabIndex={index === shown ? 0 : -1}
              onClick={() => setShown(index)}
              className="-mb-px min-h-10 border-b-2 border-transparent text-sm whitespace-nowrap text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
            >
              {words("version", { number })}
            </button>
          ))}
        </div>
      )}
      <div id={`${id}-panel`} {...(versions.length > 1 && { role: "tabpanel", "aria-labelledby": `${id}-tab-${shown}` })}>
        <div className="mb-3 flex max-w-measure flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm text-ink-soft">
          {version.state}
          {version.changes && (
            <Switch name={`${id}-compare`} label={words("showChanges", { number: version.number - 1 })} checked={comparing} onChange={() => setComparing(!comparing)} />
          )}
        </div>
        {comparing && version.changes ? version.changes : version.text}
      </div>
    </div>
  );
}
