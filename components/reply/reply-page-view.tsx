import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type FormOutcome } from "#components/ui/form.tsx";
import { draftFrom, emptyDraft } from "#lib/domain/reply/draft.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { ReplyPage } from "#lib/queries/reply/reply-page.ts";
import { OthersReplies } from "./others-replies.tsx";
import { OwnCost } from "./own-cost.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { SentReply } from "./sent-reply.tsx";
import { WholeText } from "./whole-text.tsx";

type Props = {
  page: ReplyPage;
  /** The page's own address, under which the receipt is. */
  home: string;
  /** Who reads it; null for a reply on paper, which the secretary records. */
  reader: string | null;
  mayConfirm: boolean;
  replacing: boolean;
  draftAddress: string | null;
  fileAddress: string;
  /** Under which each version's extract is, by the version's id. */
  evidenceAddress: string;
  send: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** What an organisation is asked, the form of its reply or the reply that was sent, and what others have answered. */
export function ReplyPageView({ page, home, reader, mayConfirm, replacing, draftAddress, fileAddress, evidenceAddress, send }: Props) {
  const words = useTranslations("reply");
  const language = useLocale();
  const { replies, clauses, draft, isClosed, decision, organisation, association, kind } = page;
  const [current, ...earlier] = replies;
  const writes = !isClosed && (!current || replacing || draft !== null);
  const by = decision && words("asks.decision", { body: decision.body, day: longDate(decision.day, language), number: decision.number ?? 0 });
  return (
    <>
      <PageHeader title={page.title} state={words(reader === null ? "asks.onPaper" : "asks.state", { association, organisation, kind, day: longDate(page.dueOn, language) })} />
      <div className="grid gap-8">
        <div className="grid max-w-measure gap-2">
          {by && <p className="text-sm text-ink-soft">{by} · {words("asks.number", { number: page.registrationNumber })}</p>}
          {page.whole && <WholeText whole={page.whole} number={decision?.number ?? 0} />}
          {page.message !== "" && <p className="whitespace-pre-line">{page.message}</p>}
          {!isClosed && page.today > page.dueOn && !current && <Notice kind="warning" title={words("asks.late", { day: longDate(page.dueOn, language) })} />}
          {isClosed && <Notice kind="info" title={words("asks.closed")} />}
        </div>
        {page.cost && <OwnCost cost={page.cost} organisation={organisation} />}
        {current && (
          <section className="grid gap-4" aria-labelledby="sent">
            <h2 id="sent" className="text-lg font-semibold">{words("sent.title", { name: organisation })}</h2>
            <SentReply reply={current} clauses={clauses} evidenceAddress={evidenceAddress} full={!writes} />
            <div className="flex flex-wrap gap-2 print:hidden">
              {reader !== null && <LinkButton href={`${home}/receipt`} icon="document">{words("sent.receipt")}</LinkButton>}
              {!writes && !isClosed && <LinkButton href={`${home}?replace=1`} icon="edit">{words("sent.replace")}</LinkButton>}
            </div>
            {earlier.length > 0 && (
              <details>
                <summary className="link cursor-pointer py-1 text-sm">{words("sent.earlier", { count: earlier.length })}</summary>
                <div className="mt-3 grid gap-6">{earlier.map((reply) => <SentReply key={reply.id} reply={reply} clauses={clauses} evidenceAddress={evidenceAddress} />)}</div>
              </details>
            )}
          </section>
        )}
        {writes && (
          <ReplyForm
            clauses={clauses}
            start={{ content: draft?.content ?? (current ? draftFrom(current) : emptyDraft(clauses.map(({ id }) => id))), version: draft?.version ?? 0, savedAt: draft?.savedAt ?? null }}
            preparedBy={draft && draft.savedBy !== reader ? draft.savedBy : null}
            file={page.file}
            earlierEvidence={current?.evidenceName ?? null}
            seenNumber={current?.number ?? 0}
            today={page.today}
            draftAddress={draftAddress}
            fileAddress={fileAddress}
            receipt={reader === null ? home : `${home}/receipt`}
            reason={mayConfirm ? undefined : words("form.mayOnlyPrepare")}
            paperFrom={reader === null ? page.askedOn : null}
            send={send}
          />
        )}
        {page.others && <OthersReplies others={page.others} />}
      </div>
    </>
  );
}
