import { useTranslations } from "next-intl";
import type { KeyboardEvent, SubmitEvent } from "react";
import { Refusal } from "#components/treatment/act-button.tsx";
import { PeoplePicker } from "#components/treatment/people-picker.tsx";
import { useTreatment, useTreatmentAct } from "#components/treatment/treatment-context.tsx";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Button } from "#components/ui/button.tsx";
import { FormActions } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useFocusWhenAsked } from "#components/ui/use-focus-when-asked.ts";
import { remarkKinds } from "#lib/domain/reservation/reservation.ts";

const kinds = [...remarkKinds, "takesNoPart"] as const;
type Kind = (typeof kinds)[number];

type Written = { kind: Kind; whom: readonly string[]; text: string };
type Props = { /** As `OpenParts.asked`. */ asked: number; onClose: () => void };

/** What someone wants on record beside the decision, written by the secretary for those who say it. Ctrl+Enter records it. */
export function RemarkForm({ asked, onClose }: Props) {
  const words = useTranslations("room.remarks");
  const { view } = useTreatment();
  const [kept, keep] = useKeptOnItem<Written>("remark-for-others");
  const written = kept ?? { kind: view.decisions.length > 0 ? "reservation" : "takesNoPart", whom: [], text: "" };
  const { kind, whom, text } = written;
  const set = (change: Partial<Written>) => keep({ ...written, ...change });
  const form = useFocusWhenAsked<HTMLFormElement>(asked);
  const announced = useTreatmentAct("announceRemarkAction");
  const declared = useTreatmentAct("takeNoPartAction");
  const isDeclaration = kind === "takesNoPart";
  const people = view.people.filter(({ serves }) => serves || !(isDeclaration || kind === "reservation"));

  function close() {
    keep(null);
    onClose();
  }

  function record(event: SubmitEvent) {
    event.preventDefault();
    if (!isDeclaration) return announced.run({ kind, participantIds: whom, text }, close);
    const [participantId, ...others] = whom;
    declared.run({ participantId }, () => (others.length > 0 ? set({ whom: others }) : close()));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && whom.length === 0 && text === "") close();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  }

  return (
    <form ref={form} onSubmit={record} onKeyDown={onKeyDown} aria-label={words("new")} className="grid max-w-measure gap-4 border-s-2 border-accent ps-4">
      <RadioGroup
        name="kind"
        label={words("kindLabel")}
        value={kind}
        onChange={({ target }) => set({ kind: target.value as Kind })}
        options={kinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
      />
      <PeoplePicker label={words("whom")} people={people} chosen={whom} onChange={(chosen) => set({ whom: chosen })} />
      {!isDeclaration && (
        <TextArea
          name="text"
          label={words(kind === "reservation" ? "reasons" : "text")}
          hint={words(`hint.${kind}`)}
          rows={2}
          value={text}
          onChange={({ target }) => set({ text: target.value })}
          optional
          record
        />
      )}
      <Refusal sentence={isDeclaration ? declared.refusal : announced.refusal} />
      <FormActions>
        <Button type="submit" variant="primary" pending={announced.pending || declared.pending} reason={whom.length === 0 ? words("whomMissing") : undefined}>
          {words("record")}
        </Button>
        <Button variant="plain" onClick={close}>
          {words("close")}
        </Button>
      </FormActions>
    </form>
  );
}
