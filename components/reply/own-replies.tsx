import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { RoundKind } from "#lib/domain/recommendation/round.ts";
import { longDate } from "#lib/i18n/format.ts";

/** What an organisation has been asked, as `lib/queries/reply` gives it. */
type OwnReply = { addresseeId: string; kind: RoundKind; title: string; organisation: string; dueOn: string; repliedOn: string | null; isClosed: boolean };

/** What one's own organisation has been asked and has answered, each as the way to its reply. */
export function OwnReplies({ workspace, replies }: { workspace: string; replies: readonly OwnReply[] }) {
  const words = useTranslations("round");
  const language = useLocale();
  const columns: Column<OwnReply>[] = [
    { id: "matter", header: words("list.matter"), naming: true, cell: ({ addresseeId, title, kind }) => <Link className="link" href={`/${workspace}/replies/${addresseeId}`}>{words("page.title", { kind, title })}</Link> },
    { id: "organisation", header: words("own.organisation"), cell: ({ organisation }) => organisation },
    { id: "due", header: words("list.due"), cell: ({ dueOn }) => longDate(dueOn, language) },
    { id: "reply", header: words("own.reply"), cell: (reply) => <Standing reply={reply} /> },
  ];
  return <Table caption={words("own.caption")} columns={columns} rows={replies} rowKey={({ addresseeId }) => addresseeId} />;
}

function Standing({ reply: { repliedOn, isClosed } }: { reply: OwnReply }) {
  const words = useTranslations("round.own");
  const language = useLocale();
  if (repliedOn !== null) return <StateMark tone="positive">{words("replied", { day: longDate(repliedOn, language) })}</StateMark>;
  return <StateMark tone={isClosed ? "lapsed" : "pending"}>{words(isClosed ? "closed" : "waits")}</StateMark>;
}
