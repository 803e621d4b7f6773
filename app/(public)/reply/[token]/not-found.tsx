import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** A link that has expired, been revoked or never was: whoever asks isn't told which. */
export default async function ReplyLinkNotFound() {
  const words = await getTranslations("reply.void");
  return (
    <>
      <PageHeader title={words("title")} />
      <Notice kind="warning" title={words("text")} />
    </>
  );
}
