"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import type { Decision } from "#lib/domain/letter/life.ts";

type Props = {
  letterId: string;
  decisions: readonly Decision[];
  /** Whether the letter is only sent if someone does it herself. */
  isByHand: boolean;
  to: { name: string; address: string };
  subject: string;
  text: string;
  decide: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** What a person can do with a letter that doesn't take care of itself; the one that leads on comes first. */
export function LetterDecisions({ letterId, decisions, isByHand, to, subject, text, decide }: Props) {
  const words = useTranslations("letter");
  const router = useRouter();
  const [asked, setAsked] = useState<Decision | null>(null);
  const [isCopied, setCopied] = useState(false);
  const isWritten = decisions.includes("sentByHand");
  // What may have arrived is sent again only by one who has thought about it: there it is no first choice.
  const isStopped = isWritten && decisions.includes("sendAgain");
  // Without a server to send it, to send again only puts the letter among those that wait.
  const shown = isByHand ? decisions.filter((each) => each !== "sendAgain") : decisions;
  if (shown.length === 0) return null;

  const mail = `mailto:${encodeURIComponent(to.address)}?${new URLSearchParams({ subject, body: text }).toString().replaceAll("+", "%20")}`;
  return (
    <div className="flex flex-wrap gap-2">
      {isByHand && isWritten && (
        <>
          <Button variant="primary" onClick={() => window.location.assign(mail)}>
            {words("act.openMail")}
          </Button>
          <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{words(isCopied ? "act.copied" : "act.copy")}</Button>
        </>
      )}
      {shown.map((decision) => (
        <Button key={decision} variant={decision === "sendAgain" && isStopped ? "primary" : "quiet"} onClick={() => setAsked(decision)}>
          {words(`act.${decision}`)}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          title={words(`ask.${asked}.title`, { name: to.name })}
          confirm={words(`act.${asked}`)}
          action={(key) => decide({ letterId, decision: asked }, key)}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            router.refresh();
          }}
        >
          {words(`ask.${asked}.text`)}
        </ConfirmDialog>
      )}
    </div>
  );
}
