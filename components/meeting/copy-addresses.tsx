"use client";

import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";

/** Copies the addresses, to be pasted into a letter by the reader's own e-mail program. */
export function CopyAddresses({ addresses }: { addresses: readonly string[] }) {
  const words = useTranslations("meeting.notice");
  if (addresses.length === 0) return null;

  async function copy() {
    const copied = await navigator.clipboard.writeText(addresses.join("; ")).then(
      () => true,
      () => false,
    );
    announce(words(copied ? "copied" : "notCopied"));
  }

  return (
    <Button size="small" onClick={copy}>
      {words("copy")}
    </Button>
  );
}
