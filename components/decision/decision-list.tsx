import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { Body } from "#lib/domain/body/body.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Decision } from "#lib/domain/decision/decision.ts";
import { longDate } from "#lib/i18n/format.ts";
import { leadWords } from "#lib/i18n/lead-words.ts";
import { outcomeTone } from "./outcome-tone.ts";

/** A decision as `lib/queries/decision` lists it. `meetingOn` is "2010-04-22". */
export type DecisionRow = {
  meetingId: string;
  meetingOn: string;
  paragraph: number;
  title: string;
  isSecret: boolean;
  case: { id: string; registrationNumber: string } | null;
  body: Pick<Body, "name" | "kind" | "rules">;
  decision: Decision;
};

type Props = { workspace: string; decisions: readonly DecisionRow[] };

/** Decisions under the meetings that took them, § by §, each as it begins in the minutes. */
export function DecisionList({ workspace, decisions }: Props) {
  const language = useLocale();
  const meetings = Map.groupBy(decisions, ({ meetingId }) => meetingId);
  return [...meetings].map(([meetingId, rows]) => (
    <section key={meetingId} aria-labelledby={`meeting-${meetingId}`} className="mb-10 max-w-[52rem]">
      <h2 id={`meeting-${meetingId}`} className="border-b border-edge pb-1.5 text-sm font-semibold">
        <Link href={`/${workspace}/meetings/${meetingId}`} prefetch={false} className="hover:underline">
          {rows[0]!.body.name} {longDate(rows[0]!.meetingOn, language)}
        </Link>
      </h2>
      <ul>
        {[...Map.groupBy(rows, ({ paragraph }) => paragraph)].map(([paragraph, own]) => (
          <ParagraphLines key={paragraph} workspace={workspace} rows={own} />
        ))}
      </ul>
    </section>
  ));
}

/** A § with its decisions: its number and title once, then each decision. */
function ParagraphLines({ workspace, rows }: { workspace: string; rows: readonly DecisionRow[] }) {
  const words = useTranslations("decision");
  const { meetingId, paragraph, title, isSecret, case: of } = rows[0]!;
  return (
    <li className="grid gap-x-4 border-b border-hairline py-3.5 break-inside-avoid sm:grid-cols-[4rem_minmax(0,1fr)]">
      <p className="font-serif text-lg leading-snug font-semibold whitespace-nowrap text-accent tabular-nums">{words("list.paragraph", { number: paragraph })}</p>
      <div className="min-w-0">
        <h3 className="font-serif text-lg leading-snug font-semibold">
          <Link href={`/${workspace}/meetings/${meetingId}/minutes#p${paragraph}`} prefetch={false} className="hover:underline">
            {title}
          </Link>
        </h3>
        {(of || isSecret) && (
          <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
            {of && (
              <Link href={`/${workspace}/cases/${of.id}`} prefetch={false} className="link tabular-nums">
                {of.registrationNumber}
              </Link>
            )}
            {isSecret && (
              <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
                <Icon name="lock" className="translate-y-[0.15em]" />
                {words("list.secret")}
              </span>
            )}
          </p>
        )}
        {rows.map((row) => (
          <div key={row.decision.id} className="mt-2">
            <Beginning row={row} />
            <p className="mt-0.5 text-ink-soft">
              <StateMark tone={outcomeTone[row.decision.outcome]}>{words(`outcome.${row.decision.outcome}`)}</StateMark>
            </p>
          </div>
        ))}
      </div>
    </li>
  );
}

/** What ends a clause that stands as a sentence: nothing where it has its own mark, and dots where its sub-clauses go on. */
function endOf({ text, children }: Clause): string {
  if (children.length > 0) return " …";
  return /[.:;!?…]$/.test(text) ? "" : ".";
}

/** The words the decision begins with: its lead and first clause, or who were elected. */
function Beginning({ row: { decision, body } }: { row: DecisionRow }) {
  const words = useTranslations("decision");
  const language = useLocale();
  const lead = leadWords(decision, body, words, language);
  const [first, ...more] = decision.clauses;
  const names = decision.elected.map(({ name }) => name).join(", ");
  return (
    <p className="line-clamp-3 font-serif">
      {first ? words("list.clause", { lead, clause: first.text, end: endOf(first) }) : [lead, names].filter(Boolean).join(" ")}
      {more.length > 0 && <span className="font-sans text-sm whitespace-nowrap text-ink-soft"> {words("list.moreClauses", { count: more.length })}</span>}
    </p>
  );
}
