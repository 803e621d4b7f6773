"use client";

import { useTranslations } from "next-intl";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { contentOf, readsTheSame } from "#lib/domain/clause/content.ts";
import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import { wordDiff } from "#lib/domain/text/word-diff.ts";
import { clauseNow, type MotionFields } from "./motion-fields.ts";

type Props = { fields: MotionFields; onTakeNew: (before: ClauseContent) => void };

/** Says that the clause one is changing has been changed since, what it reads now, and leaves what was written as it is. */
export function ConflictNotice({ fields, onTakeNew }: Props) {
  const words = useTranslations("treatment.conflict");
  const { view } = useTreatment();
  const now = clauseNow(fields, view.proposals);
  if (!fields.before || (now && readsTheSame(now.placed.clause, fields.before))) return null;
  if (!now) {
    return (
      <Notice kind="error" title={words("gone")}>
        {words("kept")}
      </Notice>
    );
  }
  const { clause, label } = now.placed;
  return (
    <Notice
      kind="error"
      title={words("changed", { label })}
      actions={
        <Button size="small" onClick={() => onTakeNew(contentOf(clause))}>
          {words("takeNew")}
        </Button>
      }
    >
      <p className="font-serif text-base text-ink">
        <Diff runs={wordDiff(fields.before.text, clause.text)} />
      </p>
      <p className="mt-1">{words("kept")}</p>
    </Notice>
  );
}
