import "../../../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { HtmlDocument } from "#components/shell/html-document.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";
import { asLanguage, languages } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { children: ReactNode; params: Promise<{ language: string }> };

export const metadata: Metadata = { title: { default: "Attsats", template: "%s – Attsats" } };
export const dynamicParams = false;

export function generateStaticParams(): { language: string }[] {
  return languages.map((language) => ({ language }));
}

/** Its own root: nobody is asked who they are, and no cookie is read. */
export default async function VerifyLayout({ children, params }: Props) {
  const named = (await params).language;
  const language = asLanguage(named);
  if (language !== named) notFound();
  setRequestLocale(language);
  const words = translator(language, "shell");
  const others = languages.filter((each) => each !== language);
  return (
    <HtmlDocument language={language}>
      <PlainShell
        aside={others.map((other) => (
          <a key={other} href={`/verify/${other}`} lang={other} className="link min-h-8 text-sm">
            {words(`languages.${other}`)}
          </a>
        ))}
      >
        {children}
      </PlainShell>
    </HtmlDocument>
  );
}
