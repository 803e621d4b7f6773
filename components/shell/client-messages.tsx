import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type Messages, type Namespace, messagesIn } from "#lib/i18n/messages.ts";

type Props = {
  /** What the client components below use, besides `common`, which is always there. */
  namespaces: readonly Namespace[];
  children: ReactNode;
};

/** Sends to the browser the words that the client components below it need, and no others. */
export async function ClientMessages({ namespaces, children }: Props) {
  const language = await getLocale();
  const all = messagesIn(language);
  const sent = Object.fromEntries(["common" as const, ...namespaces].map((name) => [name, all[name]])) as Partial<Messages>;
  return (
    <NextIntlClientProvider locale={language} messages={sent}>
      {children}
    </NextIntlClientProvider>
  );
}
