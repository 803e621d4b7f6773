import { useLocale, useTranslations } from "next-intl";
import { Folded } from "#components/approval/folded.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { ForceState } from "#lib/domain/public-notice/legal-force.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { MeetingNotices, ShownNotice } from "#lib/queries/public-notice/meeting-notices.ts";
import { AppealForm, ConfirmForm, EndAppealForm, type NoticeAct, ReplaceForm } from "./notice-forms.tsx";
import { NoticeFacts } from "./notice-facts.tsx";

type Acts = { replace: NoticeAct; recordAppeal: NoticeAct; endAppeal: NoticeAct; confirm: NoticeAct };
type Props = { view: MeetingNotices; shown: ShownNotice; proofHref: string; acts: Acts };

const tones: Record<ForceState, Tone> = { appealable: "pending", toConfirm: "accent", appealed: "warning", annulled: "lapsed", inForce: "positive" };
const states = ["appealable", "toConfirm", "appealed", "annulled", "inForce"] as const satisfies readonly ForceState[];

/** One notice: what it says, how its §§ stand, and what can be done about it. */
export function NoticeRecord({ view, shown, proofHref, acts }: Props) {
  const words = useTranslations("publicNotice");
  const language = useLocale();
  const { notice, isUp, replacedOn, paragraphs } = shown;
  const { meetingId, today } = view;
  const id = `n${notice.id}`;
  const numbersIn = (state: ForceState) => paragraphs.filter((each) => each.state === state).map(({ number }) => number);
  const isStanding = replacedOn === null;
  const open = paragraphs.filter(({ state }) => state !== "inForce" && state !== "annulled").map(({ number }) => number);
  const toConfirm = numbersIn("toConfirm");
  const isConfirmed = paragraphs.some(({ state }) => state === "inForce");
  return (
    <section aria-labelledby={id} className="max-w-measure">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="font-serif text-xl font-semibold">
          {words("heading", { part: notice.part, paragraphs: paragraphSpan(notice.paragraphs) })}
        </h2>
        <StateMark tone={isUp ? "positive" : "neutral"}>
          {isUp ? words("state.up", { day: longDate(notice.downOn, language) }) : words("state.down", { day: longDate(notice.downOn, language) })}
        </StateMark>
      </header>
      {replacedOn && <p className="mb-4 text-pending">{words("replacedOn", { day: longDate(replacedOn, language) })}</p>}
      {isStanding && toConfirm.length > 0 && view.may.confirm && (
        <ConfirmForm meetingId={meetingId} noticeId={notice.id} numbers={toConfirm} appealTo={longDate(notice.appealTo, language)} action={acts.confirm} />
      )}
      <NoticeFacts notice={notice} />
      {isStanding && (
        <ul className="mt-5 grid gap-1">
          {states.map((state) => {
            const numbers = numbersIn(state);
            return (
              numbers.length > 0 && (
                <li key={state}>
                  <StateMark tone={tones[state]}>{words(`force.${state}`, { paragraphs: paragraphSpan(numbers), day: longDate(notice.appealTo, language) })}</StateMark>
                </li>
              )
            );
          })}
        </ul>
      )}
      {shown.legalForce.length > 0 && <Confirmed shown={shown} />}
      <Appeals view={view} shown={shown} action={acts.endAppeal} />
      <div className="mt-6 grid gap-5">
        <p>
          <LinkButton href={proofHref} size="small" icon="document">
            {words("proof.open")}
          </LinkButton>
        </p>
        {isStanding && view.may.write && open.length > 0 && (
          <Folded title={words("appeal.title")} text={words("appeal.text")}>
            <AppealForm meetingId={meetingId} noticeId={notice.id} numbers={open} today={today} action={acts.recordAppeal} />
          </Folded>
        )}
        {isStanding && view.may.write && !isConfirmed && (
          <Folded title={words("replace.title")} text={words("replace.text")}>
            <ReplaceForm meetingId={meetingId} noticeId={notice.id} keptAt={notice.keptAt} action={acts.replace} />
          </Folded>
        )}
      </div>
    </section>
  );
}

/** Who has confirmed legal force, and when. */
function Confirmed({ shown: { legalForce } }: { shown: ShownNotice }) {
  const words = useTranslations("publicNotice");
  const language = useLocale();
  const byMoment = Map.groupBy(legalForce, ({ confirmed }) => confirmed.at.getTime());
  return (
    <ul className="mt-2 text-sm text-ink-soft">
      {[...byMoment].map(([at, all]) => (
        <li key={at}>{words("confirmedBy", { paragraphs: paragraphSpan(all.map(({ number }) => number)), name: all[0]!.by, at: longDate(stockholmDay(new Date(at)), language) })}</li>
      ))}
    </ul>
  );
}

function Appeals({ view, shown, action }: { view: MeetingNotices; shown: ShownNotice; action: NoticeAct }) {
  const words = useTranslations("publicNotice");
  const language = useLocale();
  if (shown.appeals.length === 0) return null;
  return (
    <ul className="mt-4 border-t border-hairline">
      {shown.appeals.map((appeal) => (
        <li key={appeal.id} className="border-b border-hairline py-3">
          <p>
            {words("appeal.told", { paragraphs: paragraphSpan(appeal.paragraphs), day: longDate(appeal.receivedOn, language) })}
            {appeal.reference && <span className="text-ink-soft"> {appeal.reference}</span>}
          </p>
          {appeal.ended ? (
            <p className="text-sm text-ink-soft">{words(`appeal.ending.${appeal.ended.ending}`, { day: longDate(appeal.ended.on, language) })}</p>
          ) : (
            view.may.write && (
              <Folded title={words("appeal.end")}>
                <EndAppealForm meetingId={view.meetingId} appealId={appeal.id} first={appeal.receivedOn} today={view.today} action={action} />
              </Folded>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
