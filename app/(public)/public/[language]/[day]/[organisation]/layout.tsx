import "../../../../../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { HtmlDocument } from "#components/shell/html-document.tsx";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { asLanguage, languages } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { publicAddress } from "#lib/queries/public/address.ts";
import { cachedOrganisation } from "./cached.ts";
import { type PublicParams, publicPlace } from "./place.ts";

type Props = { children: ReactNode; params: Promise<PublicParams> };

/** A page is made when it is first asked for and kept until something changes (docs/decisions/016). */
export const revalidate = 3600;

export function generateStaticParams(): PublicParams[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation, language } = await params;
  const shown = await cachedOrganisation(organisation);
  const feed = publicAddress(publicPlace(asLanguage(language), organisation).to("/feed.atom"));
  return { alternates: { types: { "application/atom+xml": feed } }, title: { default: shown?.name ?? "Attsats", template: `%s – ${shown?.name ?? "Attsats"}` } };
}

/** The root of an organisation's public pages: whose they are and what there is. No cookie is read. */
export default async function PublicLayout({ children, params }: Props) {
  const { language: named, organisation } = await params;
  const language = asLanguage(named);
  const shown = await cachedOrganisation(organisation);
  if (language !== named) notFound();
  setRequestLocale(language);
  // The page itself says that there is no such organisation; what this would refuse nobody could read.
  if (!shown) {
    return (
      <HtmlDocument language={language}>
        <main className="mx-auto max-w-4xl px-5 py-8">{children}</main>
      </HtmlDocument>
    );
  }
  const words = translator(language, "public");
  const { home, to } = publicPlace(language, organisation);
  const others = languages.filter((each) => each !== language);
  return (
    <HtmlDocument language={language}>
      <PublicShell
        organisation={{ name: shown.name, href: home }}
        linksLabel={words("places")}
        links={[...(shown.hasBoard ? [{ href: to("/notices"), label: words("board.title") }] : []), { href: to("/minutes"), label: words("minutes.title") }]}
        footer={
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <a href={to("/feed.atom")} className="link inline-flex min-h-8 items-center">
                {words("feed.link")}
              </a>
            </li>
            {others.map((other) => (
              <li key={other}>
                <a href={publicPlace(other, organisation).home} lang={other} hrefLang={other} className="link inline-flex min-h-8 items-center">
                  {translator(language, "shell")(`languages.${other}`)}
                </a>
              </li>
            ))}
          </ul>
        }
      >
        {children}
      </PublicShell>
    </HtmlDocument>
  );
}
