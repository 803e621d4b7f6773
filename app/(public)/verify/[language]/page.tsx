import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { FileCheck } from "#components/verify/file-check.tsx";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(asLanguage((await params).language), "seal")("page.title") };
}

/** Where anyone can hand in an approved file and be told whether it is what was approved. */
export default async function VerifyPage({ params }: Props) {
  const language = asLanguage((await params).language);
  setRequestLocale(language);
  const words = translator(language, "seal");
  return (
    <ClientMessages namespaces={["seal.page"]}>
      <PageHeader title={words("page.title")} />
      <p className="mb-6">{words("page.intro")}</p>
      <FileCheck />
      <section className="mt-10 border-t border-hairline pt-6 text-sm text-ink-soft">
        <h2 className="font-semibold text-ink">{words("page.byYourself")}</h2>
        <p className="mt-1">{words("page.byYourselfHow")}</p>
        <p className="mt-2">
          <a href="/api/keys" download="keys.json" className="link">
            {words("page.keys")}
          </a>
        </p>
      </section>
    </ClientMessages>
  );
}
