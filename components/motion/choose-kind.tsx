"use client";

import { useTranslations } from "next-intl";
import { newClauseId } from "#components/clause/new-clause-id.ts";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { flatten } from "#lib/domain/clause/tree.ts";
import { changeOf, type MotionFields, newFields } from "./motion-fields.ts";

/** What can be moved on the item, each with a button; the changes name their clauses. */
export function ChooseKind({ onChoose }: { onChoose: (fields: MotionFields) => void }) {
  const words = useTranslations("treatment.choose");
  const { view, names } = useTreatment();
  const { proposals } = view;
  const versions = proposals.map(({ versionId }) => versionId);
  const begin = (kind: MotionFields["kind"], versionId?: string) => onChoose(newFields(kind, newClauseId, versionId));
  return (
    <ul aria-label={words("label")} className="grid max-w-measure border-t border-hairline">
      {versions.map((versionId) => (
        <Choice key={versionId} label={words("approve", { proposal: names.proposal(versionId) })} onPress={() => begin("approve", versionId)} />
      ))}
      {versions.length > 0 && <Choice label={words("reject")} onPress={() => begin("reject")} />}
      {proposals.map(({ versionId, clauses }) =>
        flatten(clauses).map(({ clause, label }) => (
          <Choice
            key={clause.id}
            label={versions.length > 1 ? words("amendOf", { label, proposal: names.proposal(versionId) }) : words("amend", { label })}
            hint={clause.text}
            onPress={() => onChoose(changeOf(versionId, clause))}
          />
        )),
      )}
      <Choice label={words("add")} onPress={() => begin("add")} />
      <Choice label={words("alternative")} onPress={() => begin("alternative")} />
      <Choice label={words("referBack")} onPress={() => begin("referBack")} />
      <Choice label={words("defer")} onPress={() => begin("defer")} />
    </ul>
  );
}

function Choice({ label, hint, onPress }: { label: string; hint?: string; onPress: () => void }) {
  return (
    <li className="border-b border-hairline">
      <button type="button" onClick={onPress} className="min-h-11 w-full px-1 py-2 text-start hover:bg-sunken">
        <span className="block font-semibold text-accent">{label}</span>
        {hint && <span className="line-clamp-1 block text-sm text-ink-soft">{hint}</span>}
      </button>
    </li>
  );
}
