"use client";

import { useTranslations } from "next-intl";

const parts = ["year", "shortYear", "serial", "paddedSerial", "running", "plan"] as const;
const written: Record<(typeof parts)[number], string> = {
  year: "{year}",
  shortYear: "{year:2}",
  serial: "{serial}",
  paddedSerial: "{serial:3}",
  running: "{running}",
  plan: "{plan}",
};

/** What can stand in a pattern, and what each part stands for. */
export function PatternParts() {
  const words = useTranslations("settings.pattern");
  return (
    <dl className="grid max-w-measure gap-x-4 gap-y-1 text-sm sm:grid-cols-[7rem_1fr]">
      {parts.map((part) => (
        <div key={part} className="contents">
          <dt className="font-semibold tabular-nums">{written[part]}</dt>
          <dd className="text-ink-soft">{words(`part.${part}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
