import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CopyAddresses } from "#components/meeting/copy-addresses.tsx";
import { IssueNotice } from "#components/meeting/issue-notice.tsx";
import { IssuedNotices } from "#components/meeting/issued-notices.tsx";
import { NoticeContents } from "#components/meeting/notice-contents.tsx";
import { RecipientList } from "#components/meeting/recipient-list.tsx";
import { When } from "#components/meeting/when.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { meetingPage } from "#lib/queries/meeting/meeting-page.ts";
import { type NoticePage, noticePage } from "#lib/queries/meeting/notice-page.ts";
import { issueNoticeAction } from "../actions.ts";
import { meetingAddress } from "../meeting-address.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("meeting.notice");
  return { title: words("title") };
}

export default async function SendNoticePage({ params }: Props) {
  const { workspace, meeting: id } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const notice = actor && (await noticePage(actor, id));
  const meeting = actor && (await meetingPage(actor, id, new Date()));
  if (!notice || !meeting) notFound();
  const words = await getTranslations("meeting.notice");
  const page = `/${workspace}/meetings/${id}`;
  const reason = reasonAgainst(notice);
  return (
    <ClientMessages namespaces={["meeting"]}>
      <PageHeader
        title={words("title")}
        crumbs={[{ href: page, label: notice.bodyName }]}
        state={
          <>
            <When startsAt={notice.startsAt} endsAt={notice.endsAt} />
            <span>{[notice.place, notice.distanceAddress].filter(Boolean).join(", ")}</span>
          </>
        }
        action={
          <IssueNotice
            meetingId={id}
            digest={notice.digest}
            number={notice.number}
            recipients={notice.recipients.length}
            reason={reason && words(`reason.${reason}`)}
            action={issueNoticeAction.bind(null, workspace)}
          />
        }
      />
      <div className="space-y-12">
        <FileSection id="contents" title={words("contents")}>
          <NoticeContents notice={notice} itemHref={`${page}/items`} />
        </FileSection>
        <FileSection
          id="recipients"
          title={words("recipients")}
          aside={notice.recipients.length}
          action={<CopyAddresses addresses={notice.recipients.flatMap(({ email }) => email ?? [])} />}
        >
          <p className="mb-3 max-w-measure text-sm text-ink-soft">{words("handOver")}</p>
          <RecipientList recipients={notice.recipients} />
        </FileSection>
        <FileSection id="issued" title={words("issuedTitle")}>
          <IssuedNotices notices={meeting.issued} mayCome={!notice.isTooLate} address={`/api/workspaces/${workspace}/meetings/${id}/notice`} />
        </FileSection>
      </div>
    </ClientMessages>
  );
}

/** Why the notice can't go out now, if it can't. The act refuses the same. */
function reasonAgainst({ isTooLate, items, number, differs }: NoticePage): "tooLate" | "empty" | "same" | undefined {
  if (isTooLate) return "tooLate";
  if (items === 0) return "empty";
  return number > 1 && differs.agenda.length + differs.call.length === 0 ? "same" : undefined;
}
