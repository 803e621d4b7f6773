import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { decisionsFor, type LetterStep } from "#lib/domain/letter/life.ts";
import { dateAndTime } from "#lib/i18n/format.ts";
import type { ShownLetter } from "#lib/queries/letter/letters.ts";
import { LetterDecisions } from "./letter-decisions.tsx";
import { LetterStateMark } from "./letter-state.tsx";

type Props = {
  workspace: string;
  listHref: string;
  letter: ShownLetter;
  decide: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** A letter to read: what it says, where it stands, what has happened to it, and what can be decided. */
export function LetterView({ workspace, listHref, letter, decide }: Props) {
  const words = useTranslations("letter");
  const language = useLocale();
  const { id, to, subject, text, enclosures, writtenAt, state, isMailSet } = letter;
  return (
    <>
      <PageHeader title={subject} crumbs={[{ href: listHref, label: words("title") }]} state={<LetterStateMark state={state} isMailSet={isMailSet} />} />
      <Standing letter={letter} />
      {letter.mayDecide && <LetterDecisions letterId={id} decisions={decisionsFor(state)} isByHand={!isMailSet} to={to} subject={subject} text={text} decide={decide} />}
      <section aria-label={words("text")} className="mt-8 max-w-measure border-b border-hairline pb-6">
        <DefinitionList
          items={[
            { term: words("column.to"), value: `${to.name} <${to.address}>` },
            { term: words("column.written"), value: dateAndTime(writtenAt, language) },
            ...(enclosures.length > 0
              ? [{
                  term: words("enclosures"),
                  value: (
                    <ul>
                      {enclosures.map(({ fileName }, position) => (
                        <li key={position}>
                          <a className="link" href={`/api/workspaces/${workspace}/letters/${id}/${position}`} download>
                            {fileName}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ),
                }]
              : []),
          ]}
        />
        <p className="mt-6 font-serif break-words whitespace-pre-wrap">{text}</p>
      </section>
      <Life letter={letter} />
    </>
  );
}

/** Why it isn't sent, where someone has to see to that. */
function Standing({ letter: { state, steps, isMailSet } }: { letter: ShownLetter }) {
  const words = useTranslations("letter");
  const last = steps.at(-1)!;
  if (state === "uncertain") return <Notice kind="warning" title={words("uncertain.title")}>{words("uncertain.text")}</Notice>;
  if (state === "stopped") {
    const answer = steps.findLast(({ answer: said }) => said !== null)?.answer;
    return (
      <Notice kind="error" title={words(last.kind === "gaveUp" ? "gaveUp" : "refused")}>
        {answer && <q className="block">{answer}</q>}
        {last.kind === "refused" && <p className="mt-2">{words("refusedText")}</p>}
      </Notice>
    );
  }
  if (state === "waiting" && !isMailSet) return <Notice kind="info" title={words("byHand.title")}>{words("byHand.text")}</Notice>;
  return null;
}

function Life({ letter: { steps, decidedBy } }: { letter: ShownLetter }) {
  const words = useTranslations("letter");
  const language = useLocale();
  const told = ({ kind, by }: LetterStep) => words(`step.${kind}`, { name: (by && decidedBy.get(by)) ?? "" });
  return (
    <section aria-labelledby="life" className="mt-8">
      <h2 id="life" className="mb-3 font-serif text-xl font-semibold">
        {words("life")}
      </h2>
      <ol className="max-w-measure text-sm">
        {steps.map((step, number) => (
          <li key={number} className="flex flex-wrap gap-x-4 border-t border-hairline py-2">
            <span className="w-44 shrink-0 text-ink-soft tabular-nums">{dateAndTime(step.at, language)}</span>
            <span className="min-w-0 flex-[1_1_16rem] break-words">
              {told(step)}
              {step.answer && <q className="block text-ink-soft">{step.answer}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
