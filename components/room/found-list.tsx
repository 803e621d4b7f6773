import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { StateDot } from "#components/ui/state-mark.tsx";
import type { ToldFinding } from "./told-finding.ts";

type Props = { findings: readonly ToldFinding[]; onGo: (place: ToldFinding["place"]) => void };

/** Findings with the rules they rest on; the arrows go from one to the next. */
export function FoundList({ findings, onGo }: Props) {
  const words = useTranslations("room.findings");
  const list = useRef<HTMLUListElement>(null);
  // The dialog around it gives the focus to the button that closes it, where it has no field.
  useEffect(() => list.current?.querySelector("button")?.focus(), []);

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  return (
    <ul ref={list} onKeyDown={onKeyDown} className="grid border-t border-hairline">
      {findings.map(({ severity, sentence, rule, place }, number) => (
        // The same check can find two things in the same place.
        <li key={number} className="border-b border-hairline">
          <button type="button" onClick={() => onGo(place)} className="grid w-full grid-cols-[4rem_minmax(0,1fr)] gap-x-3 rounded-sm px-1 py-2 text-start text-sm hover:bg-sunken">
            <span className="inline-flex items-baseline gap-1.5 font-semibold">
              <StateDot tone={severity === "error" ? "warning" : "pending"} />
              {words(severity)}
            </span>
            <span>
              {sentence}
              <span className="block text-ink-soft">{rule}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
