"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";

type Person = Readonly<{ id: string; name: string; affiliation: string }>;
type Props = {
  label: string;
  people: readonly Person[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  autoFocus?: boolean;
};

const most = 8;

/**
 * Several people, found by writing a part of a name: Enter takes the one marked, the arrows mark another, Backspace in
 * an empty field takes the last one away. The first chosen stands first.
 */
export function PeoplePicker({ label, people, chosen, onChange, autoFocus = false }: Props) {
  const words = useTranslations("treatment.picker");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const found = typed.trim() === "" ? [] : people.filter((person) => !chosen.includes(person.id) && isMeant(person, typed)).slice(0, most);
  const current = found[marked] ?? found[0];

  function write(text: string) {
    setTyped(text);
    setMarked(0);
  }

  function take(personId: string) {
    onChange([...chosen, personId]);
    write("");
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && current) take(current.id);
    else if (event.key === "Escape" && typed !== "") write("");
    else if (step && found.length > 0) setMarked((found.indexOf(current!) + step + found.length) % found.length);
    else if (event.key === "Backspace" && typed === "" && chosen.length > 0) onChange(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="control flex flex-wrap items-center gap-1.5 focus-within:border-accent">
        {chosen.map((personId) => (
          <Chosen key={personId} name={people.find((person) => person.id === personId)?.name ?? ""} onRemove={() => onChange(chosen.filter((other) => other !== personId))} />
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-activedescendant={current && `${id}-${current.id}`}
          autoComplete="off"
          autoFocus={autoFocus}
          placeholder={chosen.length === 0 ? words("placeholder") : undefined}
          value={typed}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => write("")}
          className="min-w-32 flex-1 border-0 bg-transparent p-0 outline-none"
        />
      </div>
      <ul
        id={`${id}-found`}
        role="listbox"
        aria-label={label}
        hidden={found.length === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-edge bg-surface py-1 shadow-raised"
      >
        {found.map((person) => (
          <li
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={person === current}
            // Before the field loses the focus, which would put the list away.
            onMouseDown={(event) => {
              event.preventDefault();
              take(person.id);
            }}
            className="cursor-pointer px-3 py-1.5 text-sm hover:bg-sunken aria-selected:bg-accent-soft pointer-coarse:py-2.5"
          >
            {person.name} {person.affiliation && <span className="text-ink-soft">{person.affiliation}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const words = useTranslations("treatment.picker");
  return (
    <span className="inline-flex items-center gap-1 rounded-sm bg-accent-soft ps-2 text-sm">
      {name}
      <button type="button" tabIndex={-1} aria-label={words("remove", { name })} onClick={onRemove} className="inline-flex size-6 items-center justify-center pointer-coarse:size-11">
        <Icon name="cross" className="size-[1em]" />
      </button>
    </span>
  );
}

/** By the beginning of any of the words of the name, and several at a time: "gu å" is Gunnar Åslund. */
function isMeant({ name }: Person, typed: string): boolean {
  const parts = name.toLocaleLowerCase("sv").split(/[\s-]+/);
  return typed.toLocaleLowerCase("sv").trim().split(/\s+/).every((written) => parts.some((part) => part.startsWith(written)));
}
