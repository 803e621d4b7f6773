import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Conflict, Resolution } from "#lib/domain/text/merge.ts";
import { wordDiff } from "#lib/domain/text/word-diff.ts";
import type { TextConflict } from "./text-keeper.ts";

const choices: readonly Resolution[] = ["mine", "theirs", "both"];

/** Two wrote in the same paragraph: what each wrote, and which is to stand. Nothing is saved until it is chosen. */
export function TextConflictView({ conflict, onResolve }: { conflict: TextConflict; onResolve: (resolutions: readonly Resolution[]) => void }) {
  const words = useTranslations("room.conflict");
  const conflicts = conflict.parts.filter((part): part is Conflict => part.kind === "conflict");
  const [chosen, setChosen] = useState<readonly Resolution[]>([]);
  const current = conflicts[chosen.length];

  function choose(resolution: Resolution) {
    const all = [...chosen, resolution];
    if (all.length === conflicts.length) onResolve(all);
    else setChosen(all);
  }

  if (!current) return null;
  return (
    <Notice
      kind="error"
      title={words("title", { name: conflict.savedBy })}
      actions={choices.map((resolution) => (
        <Button key={resolution} size="small" onClick={() => choose(resolution)}>
          {words(resolution)}
        </Button>
      ))}
    >
      <p>{words("explanation", { place: chosen.length + 1, all: conflicts.length })}</p>
      <dl className="mt-3 grid gap-3 font-serif text-base text-ink">
        <div>
          <dt className="font-sans text-sm font-semibold">{words("yours")}</dt>
          <dd>
            <Diff runs={wordDiff(current.base.text, current.mine.text)} />
          </dd>
        </div>
        <div>
          <dt className="font-sans text-sm font-semibold">{words("others", { name: conflict.savedBy })}</dt>
          <dd>
            <Diff runs={wordDiff(current.base.text, current.theirs.text)} />
          </dd>
        </div>
      </dl>
    </Notice>
  );
}
