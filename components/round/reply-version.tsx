import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ProvisoJudgement, Reply } from "#lib/domain/reply/reply.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { AskedClause } from "#lib/queries/round/round-page.ts";
import { type JudgeAct, Proviso } from "./proviso.tsx";
import { replyTone } from "./reply-look.ts";

type Props = { workspace: string; reply: Reply; asked: readonly AskedClause[]; isCurrent: boolean; judgements: readonly ProvisoJudgement[]; /** Null for one who may not judge its provisos. */ judge: JudgeAct | null };

/** One version of a reply: the answer on each clause with its words, who decided, and how it came. */
export function ReplyVersion({ workspace, reply, asked, isCurrent, judgements, judge }: Props) {
  const words = useTranslations("round");
  const language = useLocale();
  const { decided, evidenceId } = reply;
  const facts = [
    { term: words("one.decidedBy"), value: [`${decided.name}, ${longDate(decided.on, language)}`, decided.paragraph && `§\u00a0${decided.paragraph}`, decided.registrationNumber].filter(Boolean).join(", ") },
    ...(reply.legalForceOn ? [{ term: words("one.legalForce"), value: longDate(reply.legalForceOn, language) }] : []),
    { term: words("table.evidence"), value: evidenceId ? <a className="link" href={`/api/workspaces/${workspace}/documents/${evidenceId}`}>{words("table.evidenced")}</a> : words("table.stated") },
    { term: words("one.confirmedBy"), value: `${reply.confirmedBy} (${words(`one.way.${reply.way}`)})` },
    ...(reply.preparedBy ? [{ term: words("one.preparedBy"), value: reply.preparedBy }] : []),
  ];
  return (
    <article className={isCurrent ? "" : "text-ink-soft"}>
      <h3 className="mb-2 flex flex-wrap items-baseline gap-3 font-semibold">
        {words("one.version", { number: reply.number, day: longDate(reply.receivedOn, language) })}
        <Tag tone={isCurrent ? "positive" : "lapsed"} marked>{words(isCurrent ? "one.current" : "one.earlier")}</Tag>
      </h3>
      <ul className="mb-3 grid max-w-measure gap-2">
        {asked.map(({ id, label, text }) => {
          const answer = reply.answers.find(({ clauseId }) => clauseId === id);
          return (
            <li key={id} className="border-s-2 border-hairline ps-3">
              <p className="font-serif">{label} att {text}</p>
              {answer && <StateMark tone={replyTone[answer.kind]}>{words(`word.${answer.kind}`)}</StateMark>}
              {answer && answer.comment !== "" && <p className="whitespace-pre-line">{answer.comment}</p>}
              {answer?.kind === "endorseWithProviso" && isCurrent && <Proviso subject={{ replyId: reply.id, clauseId: id }} judgement={judgements.findLast((each) => each.replyId === reply.id && each.clauseId === id) ?? null} judge={judge} />}
            </li>
          );
        })}
      </ul>
      <DefinitionList items={facts} />
    </article>
  );
}
