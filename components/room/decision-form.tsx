import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { ClauseEditor } from "#components/clause/clause-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { type Elected, type Outcome, outcomes } from "#lib/domain/decision/decision.ts";
import type { RoomMeeting, SelectedItem } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";
import { ElectedFields } from "./elected-fields.tsx";

type Props = {
  meeting: RoomMeeting;
  item: SelectedItem;
  context: SuggestionContext;
  /** The decision that is changed, or null for a new one. */
  stored: SelectedItem["decisions"][number] | null;
  action: ReturnType<ForForm>;
  onClose: () => void;
};

const withClauses: readonly Outcome[] = ["adopted", "adoptedWithChanges", "rejected", "statement", "noted", "elected"];

/**
 * A decision in any of its forms. Choosing an outcome shows what it needs and keeps what has been written; a proposal
 * that is chosen puts its clauses in. Ctrl+Enter records it from anywhere in the form.
 */
export function DecisionForm({ item, context, stored, action, onClose }: Props) {
  const words = useTranslations("decision");
  const router = useRouter();
  const form = useRef<HTMLDivElement>(null);
  const first = item.proposals[0];
  const [outcome, setOutcome] = useState<Outcome>(stored?.outcome ?? (first ? "adopted" : "noted"));
  const [versionId, setVersionId] = useState(stored ? stored.proposalVersionId : (first?.versionId ?? null));
  const [clauses, setClauses] = useState<Clause[]>([...(stored?.clauses ?? first?.clauses ?? [])]);
  const [elected, setElected] = useState<readonly Elected[]>(stored?.elected ?? []);
  const isAboutProposal = outcome === "adopted" || outcome === "adoptedWithChanges" || outcome === "rejected";
  const hasClauses = withClauses.includes(outcome);
  const proposal = item.proposals.find((one) => one.versionId === versionId);
  const isAsProposed = sameAsProposal(clauses, item);

  function chooseProposal(id: string) {
    setVersionId(id || null);
    const chosen = item.proposals.find((proposal) => proposal.versionId === id);
    if (chosen && outcome !== "rejected") setClauses([...chosen.clauses]);
  }

  function chooseOutcome(chosen: Outcome) {
    setOutcome(chosen);
    // What is noted, stated or elected is not what the proposal says, so its clauses are not carried over.
    const isOfProposal = chosen === "adopted" || chosen === "adoptedWithChanges";
    if (!stored && !isOfProposal && sameAsProposal(clauses, item)) setClauses([]);
  }

  function toInput(filledIn: FormData) {
    const text = (name: string) => String(filledIn.get(name) ?? "");
    return {
      stored: stored && { id: stored.id, version: stored.version },
      outcome,
      lead: text("lead"),
      clauses: hasClauses ? clauses.filter(isWritten) : [],
      proposalVersionId: isAboutProposal ? versionId : null,
      changes: text("changes"),
      toFindOut: text("toFindOut") || null,
      deferredTo: text("deferredTo") || null,
      dueDate: text("dueDate") || null,
      elected: outcome === "elected" ? elected.filter(({ name }) => name.trim() !== "") : [],
    };
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
        toInput={toInput}
        onDone={() => {
          onClose();
          router.refresh();
        }}
        className="grid gap-4"
      >
        <SelectField
          name="outcome"
          label={words("outcomeLabel")}
          value={outcome}
          onChange={(event) => chooseOutcome(event.target.value as Outcome)}
          options={outcomes.map((each) => ({ value: each, label: words(`outcome.${each}`) }))}
          autoFocus
        />
        {isAboutProposal && item.proposals.length > 0 && (
          <SelectField
            name="proposal"
            label={words("onProposal")}
            placeholder={words("noProposal")}
            value={versionId ?? ""}
            onChange={(event) => chooseProposal(event.target.value)}
            options={item.proposals.map((proposal) => ({
              value: proposal.versionId,
              label: words(`proposal.${proposal.origin}`, { name: proposal.proposerName ?? "" }),
            }))}
          />
        )}
        <TextField name="lead" label={words("leadLabel")} hint={words(`leadHint.${hasClauses ? "clauses" : "sentence"}`)} defaultValue={stored?.lead} optional />
        {outcome === "adoptedWithChanges" && (
          <TextArea name="changes" label={words("changes")} hint={words("changesHint")} defaultValue={stored?.changes} rows={2} record optional />
        )}
        {hasClauses && outcome !== "elected" && (
          <div>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="text-sm font-semibold">{words("clauses")}</p>
              {isAboutProposal && proposal && (isAsProposed || !clauses.some(isWritten)) && (
                <Button size="small" variant="plain" onClick={() => setClauses(isAsProposed ? [] : [...proposal.clauses])}>
                  {words(isAsProposed ? "withoutClauses" : "fetchClauses")}
                </Button>
              )}
            </div>
            <ClauseEditor value={clauses} onChange={setClauses} context={context} label={words("clauses")} />
          </div>
        )}
        {outcome === "referredBack" && (
          <TextArea name="toFindOut" label={words("toFindOut")} defaultValue={stored?.toFindOut ?? ""} rows={2} record />
        )}
        {outcome === "deferred" && (
          <TextField name="deferredTo" label={words("deferredTo")} hint={words("deferredToHint")} defaultValue={stored?.deferredTo ?? ""} />
        )}
        {(outcome === "referredBack" || outcome === "deferred") && (
          <DateField name="dueDate" label={words("dueDate")} defaultValue={stored?.dueDate ?? ""} optional />
        )}
        {outcome === "elected" && <ElectedFields elected={elected} nominations={item.nominations} onChange={setElected} />}
        <FormActions>
          <SubmitButton>{words("record")}</SubmitButton>
          <Button variant="plain" onClick={onClose}>
            {words("cancel")}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

function sameAsProposal(clauses: readonly Clause[], item: SelectedItem): boolean {
  return item.proposals.some((proposal) => JSON.stringify(proposal.clauses) === JSON.stringify(clauses));
}

function isWritten(clause: Clause): boolean {
  return clause.text.trim() !== "" || clause.children.some(isWritten);
}
