"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";

type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
type Props = {
  round: { id: string; version: number };
  caseHref: string;
  /** How many a press on "send" would ask; 0 where all have been. */
  toSend: number;
  /** Why it can't be sent yet, in words; null where it can. */
  against: string | null;
  isSent: boolean;
  waited: number;
  acts: { send: Act<{ asked: number }>; remind: Act<{ reminded: number }>; close: Act<void>; remove: Act<{ caseId: string }> };
};

/** What the secretary does with a round as a whole: send, remind, close, take away. */
export function RoundActs({ round: { id: roundId, version }, caseHref, toSend, against, isSent, waited, acts }: Props) {
  const words = useTranslations("round.acts");
  const router = useRouter();
  const [asked, setAsked] = useState<"send" | "remind" | "close" | "remove" | null>(null);
  const done = (said: string, to?: string) => {
    announce(said);
    setAsked(null);
    if (to) router.push(to);
    else router.refresh();
  };
  const close = () => setAsked(null);
  return (
    <>
      {toSend > 0 && <Button variant="primary" reason={against ?? undefined} onClick={() => setAsked("send")}>{words("send", { count: toSend })}</Button>}
      {isSent && waited > 0 && <Button variant={toSend > 0 ? "quiet" : "primary"} onClick={() => setAsked("remind")}>{words("remind")}</Button>}
      {isSent && <Button variant={waited > 0 || toSend > 0 ? "plain" : "primary"} onClick={() => setAsked("close")}>{words("close")}</Button>}
      {!isSent && <Button variant="plain" icon="trash" onClick={() => setAsked("remove")}>{words("remove")}</Button>}
      {asked === "send" && (
        <ConfirmDialog title={words("sendTitle", { count: toSend })} confirm={words("sendConfirm")} action={(key) => acts.send({ roundId }, key)} onDone={(value) => done(words("sent", { count: value.asked }))} onClose={close}>
          <p>{words("sendText")}</p>
        </ConfirmDialog>
      )}
      {asked === "remind" && (
        <ConfirmDialog title={words("remindTitle", { count: waited })} confirm={words("remindConfirm")} action={(key) => acts.remind({ roundId }, key)} onDone={(value) => done(words("reminded", { count: value.reminded }))} onClose={close}>
          <p>{words("remindText")}</p>
        </ConfirmDialog>
      )}
      {asked === "close" && (
        <ConfirmDialog danger title={words("closeTitle")} confirm={words("closeConfirm")} action={(key) => acts.close({ roundId, version }, key)} onDone={() => done(words("closed"))} onClose={close}>
          <p>{words("closeText", { waited })}</p>
        </ConfirmDialog>
      )}
      {asked === "remove" && (
        <ConfirmDialog danger title={words("removeTitle")} confirm={words("removeConfirm")} action={(key) => acts.remove({ roundId }, key)} onDone={() => done(words("removed"), caseHref)} onClose={close}>
          <p>{words("removeText")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
