"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ClauseEditor } from "#components/clause/clause-editor.tsx";
import { announce } from "#components/ui/announce.ts";
import { Notice } from "#components/ui/notice.tsx";
import { SaveState } from "#components/ui/save-state.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import { ChangesSince } from "./changes-since.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { useDraft } from "./use-draft.ts";

type Props = {
  draft: ProposalDraft;
  /** The version before the one that is written, to compare with. */
  previous: { number: number; clauses: readonly Clause[] } | null;
  proposalId: string;
  personId: string;
  /** Where the clauses are saved and read anew. */
  address: string;
  context: SuggestionContext;
};

/** A proposal as it is written: saved while one writes, with a sign that says so. */
export function ProposalEditor({ draft, previous, proposalId, personId, address, context }: Props) {
  const words = useTranslations("proposal");
  const { state, keeper } = useDraft({ draft, proposalId, personId, address });
  const { clauses, number, fixed, saving, conflict, problem, told } = state;

  useEffect(() => {
    if (told) announce(words(`told.${told.what}`, { by: told.by }));
  }, [told, words]);

  return (
    <section aria-labelledby="version">
      <div className="flex max-w-measure flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="version" className="text-lg font-semibold">
          {words("version", { number })}
        </h2>
        {!conflict && <SaveState saving={saving} />}
      </div>
      {fixed && <Notice kind="info" title={words("fixedNotice", { number, next: number + 1 })} />}
      {problem && !conflict && (
        <Notice kind="error" title={problem}>
          {words("keptHere")}
        </Notice>
      )}
      {conflict && <DraftConflict theirs={conflict} mine={clauses} onChoose={(side) => keeper.choose(side)} />}
      <ClauseEditor value={clauses} onChange={keeper.write} context={context} autoFocus />
      {previous?.number === number - 1 && <ChangesSince previous={previous} clauses={clauses} />}
    </section>
  );
}
