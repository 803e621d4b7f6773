import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { ClauseEditor } from "#components/clause/clause-editor.tsx";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFocusWhenAsked } from "#components/ui/use-focus-when-asked.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { type Outcome, outcomes } from "#lib/domain/decision/decision.ts";
import type { RoomMeeting, SelectedItem } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";
import { type DecisionFields, decisionInput, fieldsOfDecision, hasClauses, isAboutProposal, isWritten, sameAsProposal, withOutcome, withProposal } from "./decision-fields.ts";
import { ElectedFields } from "./elected-fields.tsx";

type Props = {
  meeting: RoomMeeting;
  item: SelectedItem;
  context: SuggestionContext;
  /** The decision that is changed, or null for a new one. */
  stored: SelectedItem["decisions"][number] | null;
  action: ReturnType<ForForm>;
  /** As `OpenParts.asked`. */
  asked: number;
  onClose: () => void;
};

/**
 * A decision in any of its forms. Choosing an outcome shows what it needs and keeps what has been written; a proposal
 * that is chosen puts its clauses in. Ctrl+Enter records it from anywhere in the form.
 */
export function DecisionForm({ item, context, stored, action, asked, onClose }: Props) {
  const words = useTranslations("decision");
  const router = useRouter();
  const form = useFocusWhenAsked<HTMLDivElement>(asked);
  const [begun] = useState(() => fieldsOfDecision(stored, item));
  const [kept, keep] = useKeptOnItem<DecisionFields>(`decision-${stored?.id ?? "new"}`);
  const fields = kept ?? begun;
  const { outcome, versionId, clauses } = fields;
  const set = (change: Partial<DecisionFields>) => keep({ ...fields, ...change });
  const proposal = item.proposals.find((one) => one.versionId === versionId);
  const isAsProposed = sameAsProposal(clauses, item);

  function close() {
    keep(null);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.querySelector("form")?.requestSubmit();
  }

  return (
    <div ref={form} onKeyDown={onKeyDown} className="border-s-2 border-accent ps-4">
      <Form
        action={action}
        toInput={() => decisionInput(fields)}
        onDone={() => {
          close();
          router.refresh();
        }}
        className="grid gap-4"
      >
        <SelectField
          name="outcome"
          label={words("outcomeLabel")}
          value={outcome}
          onChange={({ target }) => keep(withOutcome(fields, target.value as Outcome, item))}
          options={outcomes.map((each) => ({ value: each, label: words(`outcome.${each}`) }))}
        />
        {isAboutProposal(outcome) && item.proposals.length > 0 && (
          <SelectField
            name="proposal"
            label={words("onProposal")}
            placeholder={words("noProposal")}
            value={versionId ?? ""}
            onChange={({ target }) => keep(withProposal(fields, target.value, item))}
            options={item.proposals.map((proposal) => ({
              value: proposal.versionId,
              label: words(`proposal.${proposal.origin}`, { name: proposal.proposerName ?? "" }),
            }))}
          />
        )}
        <TextField
          name="lead"
          label={words("leadLabel")}
          hint={words(`leadHint.${hasClauses(outcome) ? "clauses" : "sentence"}`)}
          value={fields.lead}
          onChange={({ target }) => set({ lead: target.value })}
          optional
        />
        {outcome === "adoptedWithChanges" && (
          <TextArea name="changes" label={words("changes")} hint={words("changesHint")} value={fields.changes} onChange={({ target }) => set({ changes: target.value })} rows={2} record optional />
        )}
        {hasClauses(outcome) && outcome !== "elected" && (
          <div>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="text-sm font-semibold">{words("clauses")}</p>
              {isAboutProposal(outcome) && proposal && (isAsProposed || !clauses.some(isWritten)) && (
                <Button size="small" variant="plain" onClick={() => set({ clauses: isAsProposed ? [] : [...proposal.clauses] })}>
                  {words(isAsProposed ? "withoutClauses" : "fetchClauses")}
                </Button>
              )}
            </div>
            <ClauseEditor value={clauses} onChange={(changed) => set({ clauses: changed })} context={context} label={words("clauses")} />
          </div>
        )}
        {outcome === "referredBack" && (
          <TextArea name="toFindOut" label={words("toFindOut")} value={fields.toFindOut} onChange={({ target }) => set({ toFindOut: target.value })} rows={2} record />
        )}
        {outcome === "deferred" && (
          <TextField name="deferredTo" label={words("deferredTo")} hint={words("deferredToHint")} value={fields.deferredTo} onChange={({ target }) => set({ deferredTo: target.value })} />
        )}
        {(outcome === "referredBack" || outcome === "deferred") && (
          <DateField name="dueDate" label={words("dueDate")} value={fields.dueDate} onChange={({ target }) => set({ dueDate: target.value })} optional />
        )}
        {outcome === "elected" && <ElectedFields elected={fields.elected} nominations={item.nominations} onChange={(elected) => set({ elected })} />}
        <FormActions>
          <SubmitButton>{words("record")}</SubmitButton>
          <Button variant="plain" onClick={close}>
            {words("cancel")}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
