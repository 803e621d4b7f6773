"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { dateAndTime } from "#lib/i18n/format.ts";

export type IssuedLink = { token: string; kind: "invitation" | "reset"; expiresAt: Date };

/** The link, shown this once: it is kept nowhere, so it has to be handed over now. */
export function PasswordLinkNotice({ link, name }: { link: IssuedLink; name: string }) {
  const words = useTranslations("members.account.link");
  const language = useLocale();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}/password/${link.token}`;

  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }

  return (
    <Notice kind="done" title={words("handOver", { name })}>
      <p className="mb-2">{words("once", { until: dateAndTime(link.expiresAt, language) })}</p>
      <label htmlFor={id} className="sr-only">
        {words("address")}
      </label>
      <span className="flex gap-2">
        <input id={id} readOnly value={address} className="control" onFocus={(event) => event.currentTarget.select()} autoFocus />
        {"clipboard" in navigator && <Button onClick={copy}>{words(copied ? "copied" : "copy")}</Button>}
      </span>
    </Notice>
  );
}
