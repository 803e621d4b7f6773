import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { RoomMeeting, RoomPerson } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { AddPersonDialog } from "./add-person-dialog.tsx";
import type { PersonMark } from "./marks-of.ts";
import { PersonRow } from "./person-row.tsx";

type Props = {
  ref: RefObject<HTMLDivElement | null>;
  meeting: RoomMeeting;
  people: readonly RoomPerson[];
  marks: ReadonlyMap<string, readonly PersonMark[]>;
  itemId: string | null;
  run: Do;
  forForm: ForForm;
  isAdding: boolean;
  onAdd: (open: boolean) => void;
};

const groups = ["member", "substitute", "observer", "others"] as const;

/** Everyone who takes part, a row each: one key says present or not, another opens what more there is to say. */
export function PeoplePanel({ ref, meeting, people, marks, itemId, run, forForm, isAdding, onAdd }: Props) {
  const words = useTranslations("room.people");
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const current = people.find(({ id }) => id === currentId) ?? people[0];
  const isOpen = meeting.state === "open";

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target as HTMLElement).matches("[data-row]")) return;
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
    rows[rows.indexOf(event.target as HTMLElement) + step]?.focus();
  }

  return (
    <section aria-label={words("label")} className="-mx-1 min-w-0 px-1 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto">
      <div ref={ref} onKeyDown={onKeyDown}>
        {groups.map((group) => {
          const own = people.filter((person) => groupOf(person) === group);
          if (own.length === 0) return null;
          return (
            <div key={group} className="mb-5">
              <h2 className="flex items-baseline justify-between border-b border-hairline pb-1 text-sm font-semibold">
                {words(`group.${group}`)}
                <span className="font-normal text-ink-soft tabular-nums">
                  {words("presentOf", { present: own.filter(({ present }) => present).length, all: own.length })}
                </span>
              </h2>
              <ul>
                {own.map((person) => (
                  <PersonRow
                    key={person.id}
                    person={person}
                    marks={marks.get(person.id) ?? []}
                    meeting={meeting}
                    members={people.filter(({ capacity }) => capacity === "member")}
                    itemId={itemId}
                    isCurrent={person === current}
                    isOpen={openId === person.id}
                    onFocus={() => setCurrentId(person.id)}
                    onToggleOpen={() => setOpenId(openId === person.id ? null : person.id)}
                    run={run}
                    forForm={forForm}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {people.length === 0 && <p className="mb-4 text-sm text-ink-soft">{words(isOpen ? "none" : "whenOpened")}</p>}
      {isOpen && (
        <div className="flex items-center gap-2">
          <Button size="small" icon="plus" onClick={() => onAdd(true)}>
            {words("add")}
          </Button>
          <KeyHint keys="L" />
        </div>
      )}
      {isAdding && <AddPersonDialog action={forForm("addParticipantAction")} onClose={() => onAdd(false)} />}
    </section>
  );
}

function groupOf({ capacity }: RoomPerson): (typeof groups)[number] {
  return capacity === "member" || capacity === "substitute" || capacity === "observer" ? capacity : "others";
}
