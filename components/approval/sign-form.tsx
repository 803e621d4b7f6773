"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonLook } from "#components/ui/button-look.ts";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ApprovalAct } from "./act.ts";
import { useDone } from "./approval-forms.tsx";

type Signing = { meetingId: string; versionId: string; signatoryId: string; digest: string; action: ApprovalAct };

/** Signs what is shown with the password given anew, and a dissent for the one who has one. */
export function SignForm(signing: Signing) {
  const words = useTranslations("approval.sign");
  return (
    <SignSection text={words("text")}>
      <SigningForm {...signing} proven={(filledIn) => ({ password: filledIn.get("password") })}>
        <TextField name="password" type="password" autoComplete="current-password" label={words("password")} />
      </SigningForm>
    </SignSection>
  );
}

/** Signs what is shown for one who has just signed in anew: what shows that goes along, and `until` says how long it holds. */
export function SignAfterSignInForm({ proof, until, ...signing }: Signing & { proof: string; until: string }) {
  const words = useTranslations("approval.sign");
  return (
    <SignSection text={words("text")}>
      <Notice kind="done" title={words("signedInAnew", { time: until })} />
      <SigningForm {...signing} proven={() => ({ proof })} />
    </SignSection>
  );
}

/** The way to the identity provider, for one who has no password here; `problem` is why the last try led nowhere. */
export function SignInAnew({ address, label, problem }: { address: string; label: string; problem: "cancelled" | "otherPerson" | "tooOld" | "levelTooLow" | "failed" | null }) {
  const words = useTranslations("approval.sign");
  return (
    <SignSection text={words("text")}>
      {problem && <Notice kind="error" title={words(`problem.${problem}`)} />}
      <p className="mb-4 text-sm text-ink-soft">{words("anewText")}</p>
      <a href={address} className={`${buttonLook("primary", "medium")} text-center whitespace-normal!`}>{words("anew", { label })}</a>
    </SignSection>
  );
}

function SignSection({ text, children }: { text: string; children: ReactNode }) {
  const words = useTranslations("approval.sign");
  return (
    <section id="sign" aria-labelledby="sign-title" className="scroll-mt-6 border-s-3 border-accent ps-5">
      <h2 id="sign-title" className="mb-1 text-lg font-semibold">{words("title")}</h2>
      <p className="mb-4 text-sm text-ink-soft">{text}</p>
      {children}
    </section>
  );
}

function SigningForm({ action, proven, children, ...signing }: Signing & { proven: (filledIn: FormData) => object; children?: ReactNode }) {
  const words = useTranslations("approval.sign");
  const onDone = useDone(words("done"));
  const keptAs = `attsats-dissent:${signing.signatoryId}`;
  return (
    <Form
      action={action}
      toInput={(filledIn) => ({ ...signing, ...proven(filledIn), dissent: filledIn.get("dissent") })}
      onDone={() => {
        sessionStorage.removeItem(keptAs);
        onDone();
      }}
    >
      {children}
      <DissentField keptAs={keptAs} />
      <div>
        <SubmitButton>{words("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A dissent, kept in this tab until it is signed: one may have to leave the page to sign in anew. */
function DissentField({ keptAs }: { keptAs: string }) {
  const words = useTranslations("approval.sign");
  const field = useRef<HTMLTextAreaElement>(null);
  const folded = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const kept = sessionStorage.getItem(keptAs);
    if (!kept || !field.current || field.current.value !== "") return;
    field.current.value = kept;
    folded.current!.open = true;
  }, [keptAs]);
  return (
    <details ref={folded}>
      <summary className="cursor-pointer text-sm text-ink-soft">{words("dissentSummary")}</summary>
      <div className="mt-3">
        <TextArea ref={field} name="dissent" label={words("dissent")} hint={words("dissentHint")} rows={2} optional onInput={({ currentTarget }) => sessionStorage.setItem(keptAs, currentTarget.value)} />
      </div>
    </details>
  );
}
