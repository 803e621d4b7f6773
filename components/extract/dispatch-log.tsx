import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { LetterState } from "#lib/domain/letter/life.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";
import type { ShownDispatch } from "#lib/queries/extract/extract-page.ts";
import { LinkActs, type RevokeAct } from "./link-acts.tsx";

type Props = { /** The page where letters are read. */ lettersAddress: string; subject: { meetingId: string; number: number }; log: readonly ShownDispatch[]; isMailSet: boolean; revoke: RevokeAct };

/** To whom the extract has gone, the latest first: how, when, by whom, and whether it has come through. */
export function DispatchLog({ lettersAddress, subject, log, isMailSet, revoke }: Props) {
  const words = useTranslations("extract.page.log");
  const language = useLocale();
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="mb-3 text-lg font-semibold">{words("title")}</h2>
      {log.length === 0 && <p className="text-ink-soft">{words("none")}</p>}
      <ul className={log.length > 0 ? "border-t border-hairline" : ""}>
        {log.map((dispatch) => (
          <li key={dispatch.id} className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
            <div>
              <p className="font-semibold">{dispatch.name}</p>
              <p className="text-sm text-ink-soft">
                {words("by", { at: dateAndTime(dispatch.at, language), name: dispatch.byName })}
                {dispatch.edition > 1 && `, ${words("edition", { count: dispatch.edition - 1 })}`}
              </p>
            </div>
            <div className="min-w-0">
              <How dispatch={dispatch} lettersAddress={lettersAddress} isMailSet={isMailSet} />
              {dispatch.link && <LinkActs subject={{ ...subject, dispatchId: dispatch.id }} name={dispatch.name} link={dispatch.link} revoke={revoke} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const letterTones: Record<LetterState, Tone> = { waiting: "pending", sending: "pending", sent: "positive", stopped: "warning", uncertain: "warning", left: "lapsed" };

function How({ dispatch: { way, address, letter, day, fetched, revokedAt, expiresAt, link }, lettersAddress, isMailSet }: { dispatch: ShownDispatch; lettersAddress: string; isMailSet: boolean }) {
  const words = useTranslations("extract.page.log");
  const language = useLocale();
  if (way === "byHand") return <StateMark tone="positive">{words("byHand", { day: longDate(day ?? "", language) })}</StateMark>;
  if (way === "email") {
    return (
      <>
        {letter && <StateMark tone={letterTones[letter.state]}>{words(letter.state === "waiting" && !isMailSet ? "letter.toSend" : `letter.${letter.state}`)}</StateMark>}
        <p className="text-sm break-words text-ink-soft">{words("email", { address: address ?? "" })}</p>
        {letter && <Link href={`${lettersAddress}?letter=${letter.id}`} prefetch={false} className="link text-sm">{words("toLetter")}</Link>}
      </>
    );
  }
  return (
    <>
      {fetched ? (
        <StateMark tone="positive">{words("fetched", { times: fetched.times, last: dateAndTime(fetched.lastAt, language) })}</StateMark>
      ) : (
        <StateMark tone={link ? "pending" : "lapsed"}>{words("notFetched")}</StateMark>
      )}
      <p className="text-sm text-ink-soft">
        {revokedAt ? words("revoked") : link && expiresAt ? words("holdsUntil", { day: longDate(stockholmDay(new Date(expiresAt.getTime() - 1)), language) }) : words("expired")}
      </p>
    </>
  );
}
