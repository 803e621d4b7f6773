import { useTranslations } from "next-intl";
import type { WordRun } from "#lib/domain/text/word-diff.ts";

/** What was struck and what was added, as on paper; said in words to one who hears it. */
export function Diff({ runs }: { runs: readonly WordRun[] }) {
  const words = useTranslations("common.diff");
  return runs.map((run, index) => {
    // The runs have no identity of their own: their order is all there is.
    if (run.kind === "same") return <span key={index}>{run.text}</span>;
    if (run.kind === "removed") {
      return (
        <del key={index} className="bg-warning-soft text-warning decoration-1">
          <span className="sr-only"> {words("removed")} </span>
          {run.text}
          <span className="sr-only"> {words("end")} </span>
        </del>
      );
    }
    return (
      <ins key={index} className="bg-positive-soft text-positive decoration-1 underline-offset-[0.2em]">
        <span className="sr-only"> {words("added")} </span>
        {run.text}
        <span className="sr-only"> {words("end")} </span>
      </ins>
    );
  });
}
