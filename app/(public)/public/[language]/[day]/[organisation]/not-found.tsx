import { useLocale } from "next-intl";
import { PageHeader } from "#components/ui/page-header.tsx";
import { translator } from "#lib/i18n/translator.ts";

/** What isn't public here, or no longer is. */
export default function PublicNotFound() {
  const words = translator(useLocale(), "public");
  return (
    <>
      <PageHeader title={words("notFound.title")} />
      <p>{words("notFound.text")}</p>
    </>
  );
}
