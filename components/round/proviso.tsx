"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

export type JudgeAct = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
type Props = { subject: { replyId: string; clauseId: string }; judgement: { accepted: boolean; reason: string } | null; judge: JudgeAct | null };

/** Whether an endorsement with a proviso counts, and for one who may, where that is judged. */
export function Proviso({ subject, judgement, judge }: Props) {
  const words = useTranslations("round.proviso");
  const router = useRouter();
  const said = judgement && words(judgement.accepted ? "accepted" : "refused", { reason: judgement.reason });
  return (
    <div className="mt-2 grid gap-2">
      <p><StateMark tone={judgement === null ? "pending" : judgement.accepted ? "positive" : "lapsed"}>{said ?? words("unjudged")}</StateMark></p>
      {judge && (
        // Folded and emptied again once it has been judged.
        <details key={said ?? ""}>
          <summary className="link text-sm">{words(judgement ? "judgeAgain" : "judge")}</summary>
          <Form
            action={judge}
            toInput={(filledIn) => ({ ...subject, accepted: filledIn.has("accepted") ? filledIn.get("accepted") === "yes" : undefined, reason: filledIn.get("reason") ?? "" })}
            onDone={() => {
              announce(words("done"));
              router.refresh();
            }}
            className="mt-3 grid gap-3"
          >
            <RadioGroup name="accepted" label={words("question")} options={[{ value: "yes", label: words("yes") }, { value: "no", label: words("no") }]} />
            <TextArea name="reason" label={words("reason")} rows={2} />
            <div><SubmitButton variant="quiet">{words("submit")}</SubmitButton></div>
          </Form>
        </details>
      )}
    </div>
  );
}
