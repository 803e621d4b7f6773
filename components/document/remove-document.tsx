"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";

/** The act, bound to its workspace. */
export type RemoveDocumentAction = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;

/** Takes a document out of its case, once asked whether it shall. */
export function RemoveDocument({ documentId, name, action }: { documentId: string; name: string; action: RemoveDocumentAction }) {
  const words = useTranslations("document");
  const router = useRouter();
  const [asking, setAsking] = useState(false);

  function onDone() {
    setAsking(false);
    announce(words("removal.done", { name }));
    router.refresh();
  }

  return (
    <>
      <Button variant="plain" size="small" icon="trash" aria-label={words("list.remove", { name })} onClick={() => setAsking(true)} />
      {asking && (
        <ConfirmDialog
          danger
          title={words("removal.title", { name })}
          confirm={words("removal.submit")}
          action={(key) => action({ documentId }, key)}
          onDone={onDone}
          onClose={() => setAsking(false)}
        >
          <p>{words("removal.text")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
