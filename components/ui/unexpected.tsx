"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A page that could not be shown: what happened, and the way to try again. `digest` is found in the server's log. */
export function Unexpected({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const words = useTranslations("errors.page");
  return (
    <Notice kind="error" title={words("title")} actions={<Button onClick={retry}>{words("retry")}</Button>}>
      {digest ? words("textWithReference", { reference: digest }) : words("text")}
    </Notice>
  );
}
