"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ApprovalAct } from "./act.ts";
import { Folded } from "./folded.tsx";

type OnVersion = { meetingId: string; versionId: string; action: ApprovalAct };

/** Says what has been done and shows it from the top: the form that was filled in is gone from the page then. */
export function useDone(told: string): () => void {
  const router = useRouter();
  return () => {
    announce(told);
    window.scrollTo({ top: 0 });
    router.refresh();
  };
}

type RefuseProps = OnVersion & { signatoryId: string; /** The §§ that are signed, and what they are about. */ paragraphs: readonly { number: number; title: string }[] };

/** Refuses what is shown, or some §§ of it, with the reason: as easy to find as signing. */
export function RefuseForm({ meetingId, versionId, signatoryId, paragraphs, action }: RefuseProps) {
  const words = useTranslations("approval.refuse");
  const onDone = useDone(words("done"));
  const toInput = (filledIn: FormData) => {
    const ticked = filledIn.getAll("paragraphs").map(Number);
    return { meetingId, versionId, signatoryId, reason: filledIn.get("reason"), paragraphs: ticked.length === 0 ? null : ticked };
  };
  return (
    <section className="border-s-3 border-warning ps-5">
      <Folded title={words("title")} text={words("text")}>
        <Form action={action} toInput={toInput} onDone={onDone}>
          <TextArea name="reason" label={words("reason")} rows={3} />
          <CheckboxGroup name="paragraphs" label={words("which")} hint={words("whichHint")} options={paragraphs.map(({ number, title }) => ({ value: String(number), label: `§ ${number} ${title}` }))} />
          <div>
            <SubmitButton variant="danger">{words("submit")}</SubmitButton>
          </div>
        </Form>
      </Folded>
    </section>
  );
}

/** Takes back the version that is being signed, with the reason. */
export function RecallForm({ meetingId, versionId, action }: OnVersion) {
  const words = useTranslations("approval.recall");
  return (
    <Folded title={words("title")} text={words("text")}>
      <Form action={action} toInput={(filledIn) => ({ meetingId, versionId, reason: filledIn.get("reason") })}>
        <TextArea name="reason" label={words("reason")} rows={3} />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </Folded>
  );
}
