import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { StateDot } from "#components/ui/state-mark.tsx";
import type { SpanWords } from "#lib/domain/presence/span-in-words.ts";
import { inWords } from "#lib/i18n/format.ts";
import type { RoomMeeting, RoomPerson } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import type { PersonMark } from "./marks-of.ts";
import { type AskedOf, PersonDetails } from "./person-details.tsx";

type Props = {
  person: RoomPerson;
  marks: readonly PersonMark[];
  meeting: RoomMeeting;
  members: readonly RoomPerson[];
  itemId: string | null;
  isCurrent: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onToggleOpen: () => void;
  run: Do;
  forForm: ForForm;
};

/**
 * One who takes part: name, what the person is here, and what hinders serving on the item. Space says present or not;
 * Enter opens what more there is to say, S where for whom a substitute serves, I where a recusal is recorded.
 */
export function PersonRow({ person, marks, meeting, members, itemId, isCurrent, isOpen, onFocus, onToggleOpen, run, forForm }: Props) {
  const words = useTranslations("room.people");
  const isRecording = meeting.state === "open";
  const toggle = () =>
    isRecording &&
    void run("setPresenceAction", {
      participantId: person.id,
      present: !person.present,
      atDistance: person.atDistance,
      spans: person.typedSpans,
    });

  const row = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<AskedOf>("when");

  function open(about: AskedOf) {
    setAsked(about);
    if (!isOpen) onToggleOpen();
  }

  function close() {
    onToggleOpen();
    row.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const about = key === "enter" ? "when" : key === "i" && itemId ? "recusal" : key === "s" && person.capacity === "substitute" ? "serving" : null;
    if (!about) return;
    event.preventDefault();
    if (isOpen) onToggleOpen();
    else open(about);
  }

  return (
    <li
      className="border-b border-hairline"
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen) close();
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto]">
        <button
          type="button"
          ref={row}
          data-row
          data-place={person.id}
          tabIndex={isCurrent ? 0 : -1}
          aria-pressed={person.present}
          aria-disabled={!isRecording || undefined}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onClick={toggle}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-baseline rounded-sm px-1 py-1.5 text-start text-sm hover:bg-sunken"
        >
          <StateDot tone={person.present ? (person.recusal ? "warning" : "positive") : "neutral"} />
          <span>
            <span className={person.present ? "font-semibold" : "text-ink-soft"}>{person.name}</span>
            <About person={person} marks={marks} isAsked={itemId !== null && isRecording} />
          </span>
        </button>
        <button
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={words("more", { name: person.name })}
          title={words("moreTitle")}
          onFocus={onFocus}
          onClick={() => (isOpen ? onToggleOpen() : open("when"))}
          className="inline-flex size-8 items-center justify-center rounded-sm text-ink-soft hover:bg-sunken pointer-coarse:size-11"
        >
          <Icon name={isOpen ? "up" : "down"} />
        </button>
      </div>
      {isOpen && (
        <PersonDetails person={person} meeting={meeting} members={members} itemId={itemId} asked={asked} run={run} forForm={forForm} onDone={close} />
      )}
    </li>
  );
}

/** What is said under a name: role, party, when, for whom, what was done on the item, and why not serving on it. */
function About({ person, marks, isAsked }: { person: RoomPerson; marks: readonly PersonMark[]; isAsked: boolean }) {
  const words = useTranslations("room.people");
  const language = useLocale();
  const when = (span: SpanWords) => ("text" in span ? span.text : words("someItems"));
  const spans = person.spans.filter(({ kind }) => kind !== "wholeMeeting");
  const facts = [
    person.duty && words(`duty.${person.duty}`),
    person.isAdjuster && words("adjuster"),
    person.affiliation,
    person.atDistance && person.present && words("atDistance"),
    person.present && spans.length > 0 && inWords(spans.map(when), language),
    ...marks.map((mark) => words(`mark.${mark}`)),
    person.servingFor.length > 0 && words("servingFor", { names: inWords(person.servingFor.map(({ name }) => name), language) }),
  ].filter((fact): fact is string => Boolean(fact));
  const hindered = isAsked && person.present && (person.capacity === "member" || person.servingFor.length > 0);
  const [against] = hindered ? person.against : [];
  return (
    <>
      {facts.length > 0 && <span className="block text-xs text-ink-soft">{facts.join(" · ")}</span>}
      {against && <span className="block text-xs text-warning">{words(`against.${against.reason}`)}</span>}
    </>
  );
}
