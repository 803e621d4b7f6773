"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAct } from "#components/ui/use-act.ts";

export type RevokeAct = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
type Props = { subject: { meetingId: string; number: number; dispatchId: string }; name: string; link: string; revoke: RevokeAct };

/** A link that holds, to be copied into a letter of one's own or revoked. */
export function LinkActs({ subject, name, link, revoke }: Props) {
  const words = useTranslations("extract.page.log");
  const router = useRouter();
  const { run, pending, refusal } = useAct(revoke);

  async function copy() {
    const copied = await navigator.clipboard.writeText(link).then(() => true, () => false);
    announce(words(copied ? "copied" : "notCopied"));
  }

  return (
    <div className="mt-2 grid gap-2">
      <input readOnly value={link} aria-label={words("link", { name })} onFocus={(event) => event.currentTarget.select()} className="control text-sm" />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={copy} aria-label={words("copyLabel", { name })}>{words("copy")}</Button>
        <Button size="small" variant="plain" pending={pending} aria-label={words("revokeLabel", { name })} onClick={() => run(subject, () => router.refresh())}>{words("revoke")}</Button>
      </div>
      {refusal && <Notice kind="error" title={refusal} />}
    </div>
  );
}
