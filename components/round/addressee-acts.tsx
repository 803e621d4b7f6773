"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAct } from "#components/ui/use-act.ts";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;

type DayProps = { addresseeId: string; what: "extend" | "announce"; min: string; action: Act };

/** One day to keep of an organisation: a later one to answer by, or the one it has said it will decide on. */
export function DayForm({ addresseeId, what, min, action }: DayProps) {
  const words = useTranslations("round.one");
  const router = useRouter();
  const said = what === "extend" ? "extended" : "announced";
  return (
    <details>
      <summary className="link">{words(what)}</summary>
      <Form
        action={action}
        toInput={(filledIn) => ({ addresseeId, day: filledIn.get("day") ?? "" })}
        onDone={() => {
          announce(words(said));
          router.refresh();
        }}
        className="mt-3 grid gap-3"
      >
        <DateField name="day" label={words(what === "extend" ? "extendTo" : "announceOn")} min={min} />
        <div><SubmitButton variant="quiet">{words(what === "extend" ? "extendSubmit" : "announceSubmit")}</SubmitButton></div>
      </Form>
    </details>
  );
}

type LinkProps = {
  addresseeId: string;
  /** Whose link has ended, where no other holds: most often it is they who need a new one. */
  ended: { name: string; email: string } | undefined;
  action: Act;
};

/** Sends one at an organisation a link of their own. */
export function NewLinkForm({ addresseeId, ended, action }: LinkProps) {
  const words = useTranslations("round.one");
  const router = useRouter();
  return (
    <details className="mt-3">
      <summary className="link">{words("newLink")}</summary>
      <Form
        action={action}
        toInput={(filledIn) => ({ addresseeId, name: filledIn.get("name") ?? "", email: filledIn.get("email") ?? "", mayConfirm: filledIn.get("mayConfirm") !== null })}
        onDone={() => {
          announce(words("linkSent"));
          router.refresh();
        }}
        className="mt-3 grid max-w-measure gap-3"
      >
        <TextField name="name" label={words("name")} autoComplete="off" defaultValue={ended?.name} />
        <TextField name="email" type="email" label={words("email")} autoComplete="off" defaultValue={ended?.email} />
        <Checkbox name="mayConfirm" label={words("mayConfirm")} defaultChecked />
        <div><SubmitButton variant="quiet">{words("sendLink")}</SubmitButton></div>
      </Form>
    </details>
  );
}

/** Revokes a link: it leads nowhere from then on. */
export function RevokeButton({ addresseeId, linkId, name, action }: { addresseeId: string; linkId: string; name: string; action: Act }) {
  const words = useTranslations("round.one");
  const router = useRouter();
  const { run, pending, refusal } = useAct(action);
  const done = () => {
    announce(words("revokedNow"));
    router.refresh();
  };
  return (
    <>
      <Button size="small" variant="plain" pending={pending} aria-label={words("revokeLabel", { name })} onClick={() => run({ addresseeId, linkId }, done)}>{words("revoke")}</Button>
      {refusal && <Notice kind="error" title={refusal} />}
    </>
  );
}
