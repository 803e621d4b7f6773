"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { appealEndings } from "#lib/domain/public-notice/legal-force.ts";

export type NoticeAct = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type OnNotice = { meetingId: string; noticeId: string; action: NoticeAct };

/** Says what has been done, and shows the page as it is now. */
function useDone(told: string): () => void {
  const router = useRouter();
  return () => {
    announce(told);
    router.refresh();
  };
}

/** Confirms legal force of the §§ that nobody has appealed against, all of them unless some are unticked. */
export function ConfirmForm({ meetingId, noticeId, numbers, appealTo, action }: OnNotice & { numbers: readonly number[]; appealTo: string }) {
  const words = useTranslations("publicNotice.confirm");
  const onDone = useDone(words("done"));
  const toInput = (filledIn: FormData) => ({ meetingId, noticeId, paragraphs: filledIn.getAll("paragraphs").map(Number) });
  return (
    <section className="mb-8 border-s-3 border-accent ps-5">
      <h3 className="font-semibold">{words("title", { paragraphs: paragraphSpan(numbers) })}</h3>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{words("text", { day: appealTo })}</p>
      <Form action={action} toInput={toInput} onDone={onDone}>
        <CheckboxGroup name="paragraphs" label={words("which")} options={optionsOf(numbers)} defaultValue={numbers.map(String)} columns />
        <div>
          <SubmitButton>{words("submit")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** Puts up a right notice in the place of a wrong one. */
export function ReplaceForm({ meetingId, noticeId, keptAt, action }: OnNotice & { keptAt: string }) {
  const words = useTranslations("publicNotice.replace");
  const onDone = useDone(words("done"));
  const toInput = (filledIn: FormData) => ({ meetingId, noticeId, keptAt: filledIn.get("keptAt"), reason: filledIn.get("reason") });
  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <TextField name="keptAt" label={words("keptAt")} defaultValue={keptAt} />
      <TextField name="reason" label={words("reason")} hint={words("reasonHint")} />
      <div>
        <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Records that someone has appealed. */
export function AppealForm({ meetingId, noticeId, numbers, today, action }: OnNotice & { numbers: readonly number[]; today: string }) {
  const words = useTranslations("publicNotice.appeal");
  const onDone = useDone(words("done"));
  const toInput = (filledIn: FormData) => ({
    meetingId,
    noticeId,
    paragraphs: filledIn.getAll("paragraphs").map(Number),
    receivedOn: filledIn.get("receivedOn"),
    reference: filledIn.get("reference"),
  });
  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <CheckboxGroup name="paragraphs" label={words("which")} options={optionsOf(numbers)} columns />
      <DateField name="receivedOn" label={words("receivedOn")} defaultValue={today} max={today} />
      <TextField name="reference" label={words("reference")} optional />
      <div>
        <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

type EndProps = { meetingId: string; appealId: string; first: string; today: string; action: NoticeAct };

/** Records how an appeal ended. */
export function EndAppealForm({ meetingId, appealId, first, today, action }: EndProps) {
  const words = useTranslations("publicNotice.appeal");
  const onDone = useDone(words("endDone"));
  const toInput = (filledIn: FormData) => ({ meetingId, appealId, ending: filledIn.get("ending"), endedOn: filledIn.get("endedOn") });
  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <RadioGroup name="ending" label={words("endingLabel")} options={appealEndings.map((ending) => ({ value: ending, label: words(`endingChoice.${ending}`) }))} />
      <DateField name="endedOn" label={words("endedOn")} defaultValue={today} min={first} max={today} />
      <div>
        <SubmitButton variant="quiet">{words("endSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}

const optionsOf = (numbers: readonly number[]) => numbers.map((number) => ({ value: String(number), label: `§ ${number}` }));
