import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dateAndTime } from "#lib/i18n/format.ts";
import type { ReplyPage } from "#lib/queries/reply/reply-page.ts";
import type { ShownReply } from "#lib/queries/reply/shown-reply.ts";
import { SentReply } from "./sent-reply.tsx";

/** That the reply has come, with all it says: to be read, printed and kept. */
export function Receipt({ page, reply, home, evidenceAddress }: { page: ReplyPage; reply: ShownReply; home: string; evidenceAddress: string }) {
  const words = useTranslations("reply");
  const language = useLocale();
  return (
    <>
      <PageHeader title={words("receipt.title", { name: page.organisation })} state={`${page.association} · ${page.registrationNumber} ${page.title}`} />
      <Notice kind="done" title={words("receipt.came", { when: dateAndTime(new Date(reply.recordedAt), language), again: reply.number > 1 ? "yes" : "no" })}>{words("receipt.print")}</Notice>
      <SentReply reply={reply} clauses={page.clauses} evidenceAddress={evidenceAddress} full />
      <p className="mt-6 print:hidden">
        <LinkButton href={home} icon="left">{words("receipt.back")}</LinkButton>
      </p>
    </>
  );
}
