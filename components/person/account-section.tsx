"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { type IssuedLink, PasswordLinkNotice } from "./password-link-notice.tsx";

type State = "none" | "notInvited" | "invited" | "open" | "disabled";
type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;

type Props = {
  personId: string;
  name: string;
  state: State;
  email: string | null;
  /** The acts that the reader may do; what they may not do is not offered. */
  invite: Act<IssuedLink> | undefined;
  disable: Act<unknown> | undefined;
  enable: Act<unknown> | undefined;
};

const tones: Record<State, Tone> = { none: "neutral", notInvited: "pending", invited: "pending", open: "positive", disabled: "lapsed" };

/** How it stands with a person's sign-in, and what an administrator can do about it. */
export function AccountSection({ personId, name, state, email, invite, disable, enable }: Props) {
  const words = useTranslations("members.account");
  const router = useRouter();
  const [asked, setAsked] = useState<"link" | "disable" | null>(null);
  const [link, setLink] = useState<IssuedLink | null>(null);
  const kind = state === "open" ? "reset" : "invitation";

  async function open() {
    const outcome = await enable?.({ personId }, crypto.randomUUID());
    announce(outcome?.ok ? words("enabled", { name }) : (outcome?.sentence ?? ""));
    router.refresh();
  }

  return (
    <div className="grid max-w-measure justify-items-start gap-4">
      <StateMark tone={tones[state]}>{words(`state.${state}`)}</StateMark>
      {link && <PasswordLinkNotice link={link} name={name} />}
      <div className="flex flex-wrap gap-2">
        {invite && state !== "disabled" && (
          <Button onClick={() => setAsked("link")} reason={email ? undefined : words("emailNeeded")}>
            {words(`link.${kind}.action`)}
          </Button>
        )}
        {disable && (state === "open" || state === "invited" || state === "notInvited") && (
          <Button variant="danger" onClick={() => setAsked("disable")}>
            {words("disable.action")}
          </Button>
        )}
        {enable && state === "disabled" && <Button onClick={open}>{words("enable")}</Button>}
      </div>
      {asked === "link" && invite && (
        <ConfirmDialog
          title={words(`link.${kind}.title`, { name })}
          confirm={words(`link.${kind}.confirm`)}
          action={(key) => invite({ personId }, key)}
          onDone={(issued) => {
            setLink(issued);
            setAsked(null);
            router.refresh();
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words(`link.${kind}.text`)}</p>
        </ConfirmDialog>
      )}
      {asked === "disable" && disable && (
        <ConfirmDialog
          danger
          title={words("disable.title", { name })}
          confirm={words("disable.action")}
          action={(key) => disable({ personId }, key)}
          onDone={() => {
            setAsked(null);
            announce(words("disabled", { name }));
            router.refresh();
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words("disable.text")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
