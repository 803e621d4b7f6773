import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ShownReply } from "#lib/queries/reply/shown-reply.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";

type Props = { reply: ShownReply; clauses: readonly { id: string; place: number; text: string }[]; /** Under which the extract that came with it is, by the reply's id. */ evidenceAddress: string; /** With the words of each clause, for what is printed. */ full?: boolean };

/** A reply as it was sent: what is answered on each clause, by whose decision, and how it came. */
export function SentReply({ reply, clauses, evidenceAddress, full = false }: Props) {
  const words = useTranslations("reply");
  const language = useLocale();
  const { decided, legalForceOn, way, evidenceName } = reply;
  const number = [decided.paragraph && words("shown.paragraph", { paragraph: decided.paragraph.replace(/^§+\s*/, "") }), decided.registrationNumber].filter(Boolean).join(", ");
  return (
    <div className="grid gap-4">
      <ol role="list" className="grid max-w-measure gap-3">
        {clauses.map(({ id, place, text }) => {
          const answer = reply.answers.find(({ clauseId }) => clauseId === id);
          return (
            <li key={id} className="grid gap-1">
              {full && <p className="record">{words("form.that")} {text}</p>}
              <p className="font-semibold">{clauses.length > 1 && `${words("form.place", { place })}: `}{answer && words(`answer.${answer.kind}`)}</p>
              {answer?.comment && <p className="whitespace-pre-line">{answer.comment}</p>}
            </li>
          );
        })}
      </ol>
      <DefinitionList
        items={[
          { term: words("shown.decided"), value: `${decided.name} ${longDate(decided.on, language)}` },
          { term: words("shown.number"), value: number },
          { term: words("shown.force"), value: legalForceOn && longDate(legalForceOn, language) },
          { term: words("shown.evidence"), value: evidenceName ? <span><a className="link break-words" href={`${evidenceAddress}/${reply.id}`}>{evidenceName}</a> <Tag>{words("shown.evidenced")}</Tag></span> : words("shown.stated") },
          { term: words("shown.confirmedBy"), value: reply.confirmedBy },
          { term: words("shown.preparedBy"), value: reply.preparedBy },
          { term: words("shown.came"), value: way === "paper" ? words("shown.onPaper", { day: longDate(reply.receivedOn, language), name: reply.recordedBy ?? "" }) : dateAndTime(new Date(reply.recordedAt), language) },
          { term: words("shown.record"), value: words("shown.recordNumber", { number: reply.recordNumber }) },
        ]}
      />
    </div>
  );
}
