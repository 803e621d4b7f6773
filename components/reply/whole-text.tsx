import { useTranslations } from "next-intl";
import type { WholeClause } from "#lib/queries/reply/reply-page.ts";

type Props = { whole: readonly WholeClause[]; /** Of the § that decided it. */ number: number };

/** All that was decided, to be opened by one who wants to see what is asked about in its place. */
export function WholeText({ whole, number }: Props) {
  const words = useTranslations("reply");
  return (
    <details>
      <summary className="link cursor-pointer py-1 text-sm">{words("asks.wholeDecision", { number })}</summary>
      <ol role="list" className="record mt-2 grid gap-2 border-s-2 border-hairline ps-4">
        {whole.map(({ id, label, depth, text }) => (
          <li key={id} className="flex gap-3" style={{ marginInlineStart: `${depth * 1.25}rem` }}>
            <span className="text-ink-soft tabular-nums">{label}</span>
            <span>{words("form.that")} {text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
