"use client";

import { useEffect, useRef } from "react";
import { fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  /** Why the act was refused, as the reader's sentence. */
  sentence: string;
  /** What is wrong in which field; each becomes a link to its field. */
  problems: Readonly<Record<string, string>>;
  formId: string;
};

/** Takes the focus when it appears, so that one who can't see the top of the form hears it first. */
export function ErrorSummary({ sentence, problems, formId }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  const listed = Object.entries(problems);
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="border-s-3 border-warning ps-4">
      <p className="flex items-start gap-2 font-semibold">
        <Icon name="alert" className="mt-[0.2em] text-warning" />
        <span>{sentence}</span>
      </p>
      {listed.length > 0 && (
        <ul className="mt-1.5 space-y-1 ps-7 text-sm">
          {listed.map(([name, problem]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`} className="link">
                {problem}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
