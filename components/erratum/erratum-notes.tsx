import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { ApprovedErratum } from "#lib/domain/erratum/approved.ts";
import { longDate } from "#lib/i18n/format.ts";

/** What has been corrected of a § since it was approved, beside it. `signAddress` is the page where each can be read as it was signed. */
export function ErratumNotes({ errata, signAddress }: { errata: readonly ApprovedErratum[]; signAddress: string }) {
  const words = useTranslations("erratum.note");
  const language = useLocale();
  return errata.map(({ versionId, stands, shouldRead, reason, approvedAt }) => (
    <Notice
      key={versionId}
      kind="warning"
      title={words("title", { day: longDate(stockholmDay(approvedAt), language) })}
      actions={
        <Link href={`${signAddress}?version=${versionId}`} prefetch={false} className="link text-sm print:hidden">
          {words("document")}
        </Link>
      }
    >
      <p>{words("reads", { stands, shouldRead })}</p>
      <p>{words("reason", { reason })}</p>
    </Notice>
  ));
}
