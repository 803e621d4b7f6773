import "../../../globals.css";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { HtmlDocument } from "#components/shell/html-document.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";
import { defaultLanguage } from "#lib/i18n/locale.ts";
import { linkOf } from "./link-of.ts";

type Props = { children: ReactNode; params: Promise<{ token: string }> };

/** Its own root: whoever has the link needs no account, and no cookie is read. In the association's language. */
export default async function ExtractLinkLayout({ children, params }: Props) {
  const link = await linkOf((await params).token);
  const language = link?.language ?? defaultLanguage;
  setRequestLocale(language);
  return (
    <HtmlDocument language={language}>
      <PlainShell>{children}</PlainShell>
    </HtmlDocument>
  );
}
