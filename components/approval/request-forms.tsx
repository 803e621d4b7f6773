"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import type { ApprovalAct } from "./act.ts";
import { Folded } from "./folded.tsx";

/** What the §§ are about, by their numbers: nothing of one that is secret. */
type Titles = Readonly<Record<number, string>>;

const asOptions = (numbers: readonly number[], titles: Titles, secret: string) => numbers.map((number) => ({ value: String(number), label: `§ ${number} ${titles[number] || secret}` }));

type RequestProps = {
  meetingId: string;
  /** What it follows: nothing, a version that came to nothing, or one that nobody has signed and that it takes the place of. */
  after: "nothing" | "ended" | "unsigned";
  /** Where the text is mended before it is sent anew. */
  room: string;
  /** The §§ that someone has refused by themselves, and that the minutes can be sent without. */
  refused: readonly number[];
  titles: Titles;
  action: ApprovalAct;
};

/** Sends the minutes for approval, or a new version of them. */
export function RequestForm({ meetingId, after, room, refused, titles, action }: RequestProps) {
  const words = useTranslations("approval");
  const isUnsigned = after === "unsigned";
  const form = (
    <Form action={action} toInput={(filledIn) => ({ meetingId, unresolved: filledIn.getAll("unresolved").map(Number) })} className="grid max-w-measure justify-items-start gap-3">
      {after === "ended" && (
        <p>
          {words("request.mend")} <Link href={room} prefetch={false} className="link">{words("request.toRoom")}</Link>
        </p>
      )}
      {!isUnsigned && <p className="text-sm text-ink-soft">{words("request.text")}</p>}
      {refused.length > 0 && <CheckboxGroup name="unresolved" label={words("request.unresolved")} hint={words("request.unresolvedHint")} options={asOptions(refused, titles, words("secret"))} />}
      <SubmitButton variant={isUnsigned ? "quiet" : "primary"}>{words(after === "nothing" ? "request.action" : "request.again")}</SubmitButton>
    </Form>
  );
  return isUnsigned ? <Folded title={words("request.replace")} text={words("request.replaceText")}>{form}</Folded> : form;
}

type ParagraphsProps = {
  meetingId: string;
  kind: "immediate" | "remaining";
  numbers: readonly number[];
  titles: Titles;
  action: ApprovalAct;
  /** What is said before the form of how the §§ come that far. */
  children?: ReactNode;
};

/** Sends single §§ for approval as a document of their own: at once at the meeting, or those that the minutes left. */
export function ParagraphsForm({ meetingId, kind, numbers, titles, action, children }: ParagraphsProps) {
  const words = useTranslations("approval");
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className="mb-1 font-semibold">{words(`${kind}.title`)}</h2>
      <p className="mb-3 text-sm text-ink-soft">{words(`${kind}.text`)}</p>
      {children}
      <Form action={action} toInput={(filledIn) => ({ meetingId, numbers: filledIn.getAll("numbers").map(Number) })} className="grid max-w-measure justify-items-start gap-3" emptyWhenDone>
        <CheckboxGroup name="numbers" label={words(`${kind}.which`)} options={asOptions(numbers, titles, words("secret"))} />
        <SubmitButton variant="quiet">{words(`${kind}.submit`)}</SubmitButton>
      </Form>
    </section>
  );
}
