import "../globals.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { HtmlDocument } from "#components/shell/html-document.tsx";
import { asTheme, themeCookie } from "#lib/i18n/locale.ts";

export const metadata: Metadata = {
  title: { default: "Attsats", template: "%s – Attsats" },
  robots: { index: false, follow: false },
};

export default async function SignedInRootLayout({ children }: { children: ReactNode }) {
  const theme = asTheme((await cookies()).get(themeCookie)?.value);
  return (
    <HtmlDocument language={await getLocale()} theme={theme}>
      <ClientMessages namespaces={["errors", "shell"]}>{children}</ClientMessages>
    </HtmlDocument>
  );
}
