import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type Messages, type Namespace, messagesIn } from "#lib/i18n/messages.ts";

type Props = {
  /** What the client components below use, besides `common`, which is always there: whole namespaces or parts, "agenda.withdraw". */
  namespaces: readonly (Namespace | MessagePart)[];
  children: ReactNode;
};

type Catalogue = Record<string, Record<string, unknown>>;
type MessagePart = { [Name in Namespace]: `${Name}.${keyof Messages[Name] & string}` }[Namespace];

/** Sends to the browser the words that the client components below it need, and no others. */
export async function ClientMessages({ namespaces, children }: Props) {
  const language = await getLocale();
  const all: Catalogue = messagesIn(language);
  const sent: Catalogue = {};
  for (const named of ["common", ...namespaces]) {
    const [name = "", part] = named.split(".");
    sent[name] = part === undefined ? all[name]! : { ...sent[name], [part]: all[name]![part] };
  }
  return (
    <NextIntlClientProvider locale={language} messages={sent as Partial<Messages>}>
      {children}
    </NextIntlClientProvider>
  );
}
