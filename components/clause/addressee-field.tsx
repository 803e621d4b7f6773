"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Addressee } from "#lib/domain/clause/clause.ts";
import { addresseeKey } from "./addressee-key.ts";
import { addresseeText } from "./chip-text.ts";
import type { ClauseFieldProps } from "./clause-field.tsx";

/** So many are listed at a time; writing a part of the name finds the rest. */
const mostListed = 8;

/** Whom the clause concerns: any number, found by writing a part of the name, or a name that is in no register. */
export function AddresseeField({ clause, context, onSay, onClose }: ClauseFieldProps) {
  const words = useTranslations("clause");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const chosen = clause.addressees;
  const everyone = useMemo<Addressee[]>(
    () => [
      { kind: "members" },
      ...context.bodies.map(({ id: bodyId, name }) => ({ kind: "body" as const, bodyId, name })),
      ...context.organisations.map(({ id: organisationId, name }) => ({ kind: "organisation" as const, organisationId, name })),
    ],
    [context],
  );

  const taken = new Set(chosen.map(addresseeKey));
  const wanted = typed.trim().toLocaleLowerCase();
  const named = everyone.filter((it) => !taken.has(addresseeKey(it)) && addresseeText(it, words).toLocaleLowerCase().includes(wanted));
  const isKnown = everyone.some((it) => addresseeText(it, words).toLocaleLowerCase() === wanted);
  const free: Addressee[] = wanted === "" || isKnown ? [] : [{ kind: "named", name: typed.trim() }];
  const listed = [...named.slice(0, mostListed), ...free];
  const current = Math.min(active, listed.length - 1);

  function choose(addressee: Addressee | undefined) {
    if (!addressee) return;
    onSay({ addressees: [...chosen, addressee] });
    setTyped("");
    setActive(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown") setActive((current + 1) % Math.max(1, listed.length));
    else if (event.key === "ArrowUp") setActive((current + listed.length - 1) % Math.max(1, listed.length));
    else if (event.key === "Enter" && typed === "" && active === 0) onClose("chip");
    else if (event.key === "Enter") choose(listed[current]);
    else if (event.key === "Backspace" && typed === "") onSay({ addressees: chosen.slice(0, -1) });
    else return;
    event.preventDefault();
  }

  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {words("field.label.addressees")}
      </label>
      <ul role="list" aria-label={words("field.chosen")} className="flex flex-wrap gap-1 not-empty:my-1.5">
        {chosen.map((addressee) => (
          <li key={addresseeKey(addressee)} className="inline-flex max-w-full items-stretch rounded-sm bg-sunken text-xs font-semibold">
            <span className="truncate py-1 ps-1.5">{addresseeText(addressee, words)}</span>
            <button
              type="button"
              aria-label={words("chip.takeAway", { text: addresseeText(addressee, words) })}
              onClick={() => onSay({ addressees: chosen.filter((other) => other !== addressee) })}
              className="inline-flex w-6 items-center justify-center text-ink-soft hover:text-warning pointer-coarse:w-9"
            >
              <Icon name="cross" className="size-[1em]" />
            </button>
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={listed.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={listed.length > 0 ? `${id}-${current}` : undefined}
          autoComplete="off"
          autoFocus
          className="control"
          placeholder={words("field.addresseePlaceholder")}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button onClick={() => onClose("chip")}>{words("field.done")}</Button>
      </div>
      <ul role="listbox" id={`${id}-list`} aria-label={words("field.label.addressees")} className="mt-1">
        {listed.map((addressee, index) => (
          <li
            key={addresseeKey(addressee)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(addressee)}
            className="flex min-h-8 cursor-pointer items-center rounded-sm px-2 hover:bg-sunken aria-selected:bg-accent-soft pointer-coarse:min-h-11"
          >
            {addressee.kind === "named" ? words("field.asWritten", { name: addressee.name }) : addresseeText(addressee, words)}
          </li>
        ))}
      </ul>
      {named.length > mostListed && (
        <p className="px-2 text-xs text-ink-soft">{words("field.more", { count: named.length - mostListed })}</p>
      )}
    </div>
  );
}
