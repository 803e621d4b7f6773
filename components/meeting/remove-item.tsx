"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";

type Props = {
  item: { title: string };
  action: (idempotencyKey: string) => Promise<FormOutcome<unknown>>;
  onDone: () => void;
  onClose: () => void;
};

/** Asks once before an item is taken away. */
export function RemoveItem({ item, action, onDone, onClose }: Props) {
  const words = useTranslations("agenda.remove");
  return (
    <ConfirmDialog title={words("title", { title: item.title })} confirm={words("submit")} action={action} onDone={onDone} onClose={onClose} danger>
      <p>{words("text")}</p>
    </ConfirmDialog>
  );
}
