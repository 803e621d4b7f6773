import "../../../globals.css";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { HtmlDocument } from "#components/shell/html-document.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";
import { defaultLanguage } from "#lib/i18n/locale.ts";
import { linkOf } from "./link-of.ts";

type Props = { children: ReactNode; params: Promise<{ token: string }> };

/** Its own root: whoever has the link needs no account, and gets no cookie. In the association's language. */
export default async function ReplyLinkLayout({ children, params }: Props) {
  const link = await linkOf((await params).token);
  const language = link?.language ?? defaultLanguage;
  setRequestLocale(language);
  return (
    <HtmlDocument language={language}>
      <PlainShell>
        <ClientMessages namespaces={["reply"]}>{children}</ClientMessages>
      </PlainShell>
    </HtmlDocument>
  );
}
