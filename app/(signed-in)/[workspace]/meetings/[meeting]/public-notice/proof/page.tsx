import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeFacts } from "#components/public-notice/notice-facts.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { digestInGroups } from "#lib/domain/seal/code.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";
import { meetingNotices } from "#lib/queries/public-notice/meeting-notices.ts";
import { meetingAddress } from "../../meeting-address.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("publicNotice");
  return { title: words("proof.title") };
}

/** The proof of a notice, of the latest where none is asked for, to be printed: what was up, from when to when, and the digest that the audit keeps of it. */
export default async function NoticeProofPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const wanted = (await searchParams).notice;
  const actor = await currentActor(workspace);
  const view = actor && (await meetingNotices(actor, meeting, new Date()));
  const shown = wanted === undefined ? view?.notices[0] : view?.notices.find(({ notice }) => notice.id === wanted);
  if (!view || (wanted !== undefined && !shown)) notFound();
  const words = await getTranslations("publicNotice");
  const language = await getLocale();
  const href = `/${workspace}/meetings/${meeting}`;
  const crumbs = [
    { href, label: `${view.bodyName} ${longDate(view.day, language)}` },
    { href: `${href}/public-notice`, label: words("title") },
  ];
  if (!shown) {
    return (
      <>
        <PageHeader title={words("proof.title")} crumbs={crumbs} />
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      </>
    );
  }
  const { notice, postedBy, replacedOn } = shown;
  return (
    <>
      <PageHeader title={words("proof.title")} crumbs={crumbs} />
      <p className="mb-6 max-w-measure">
        {words(shown.isUp ? "proof.isUp" : "proof.wasUp", { from: longDate(notice.upFrom, language), to: longDate(notice.appealTo, language) })}
      </p>
      <NoticeFacts notice={notice} />
      <dl className="mt-8 max-w-measure text-sm">
        <dt className="text-ink-soft">{words("proof.posted")}</dt>
        <dd>{words("proof.postedBy", { at: dateAndTime(notice.posted.at, language), name: postedBy, how: notice.replaces ? "corrected" : "signed" })}</dd>
        {replacedOn && (
          <>
            <dt className="mt-3 text-ink-soft">{words("proof.replaced")}</dt>
            <dd>{longDate(replacedOn, language)}</dd>
          </>
        )}
        <dt className="mt-3 text-ink-soft">{words("proof.digest")}</dt>
        <dd className="tabular-nums">{digestInGroups(notice.digest)}</dd>
        <dt className="mt-3 text-ink-soft">{words("proof.drawn")}</dt>
        <dd>{longDate(view.today, language)}</dd>
      </dl>
    </>
  );
}
