import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeRecord } from "#components/public-notice/notice-record.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { longDate } from "#lib/i18n/format.ts";
import { meetingNotices } from "#lib/queries/public-notice/meeting-notices.ts";
import { meetingAddress } from "../meeting-address.ts";
import { confirmLegalForceAction, endAppealAction, recordAppealAction, replaceNoticeAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("publicNotice");
  return { title: words("title") };
}

/** The notices of a meeting's minutes: how long they are up, and what is to be confirmed or recorded afterwards. */
export default async function PublicNoticePage({ params }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const view = actor && (await meetingNotices(actor, meeting, new Date()));
  if (!view) notFound();
  const words = await getTranslations("publicNotice");
  const language = await getLocale();
  const href = `/${workspace}/meetings/${meeting}`;
  const acts = {
    replace: replaceNoticeAction.bind(null, workspace),
    recordAppeal: recordAppealAction.bind(null, workspace),
    endAppeal: endAppealAction.bind(null, workspace),
    confirm: confirmLegalForceAction.bind(null, workspace),
  };
  return (
    <ClientMessages namespaces={["publicNotice"]}>
      <PageHeader title={words("title")} crumbs={[{ href, label: `${view.bodyName} ${longDate(view.day, language)}` }]} />
      {view.notices.length === 0 ? (
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      ) : (
        <div className="grid gap-14">
          {view.notices.map((shown) => (
            <NoticeRecord key={shown.notice.id} view={view} shown={shown} proofHref={`${href}/public-notice/proof?notice=${shown.notice.id}`} acts={acts} />
          ))}
        </div>
      )}
    </ClientMessages>
  );
}
