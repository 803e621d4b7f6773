import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import type { RoomView } from "#lib/queries/room/view.ts";

type Props = { phrases: RoomView["phrases"]; onChoose: (text: string) => void; onClose: () => void };

/** The association's standard phrases: a few letters find one, Enter puts it in the text. */
export function PhraseMenu({ phrases, onChoose, onClose }: Props) {
  const words = useTranslations("room.phrases");
  const id = useId();
  const [sought, setSought] = useState("");
  const [place, setPlace] = useState(0);
  const found = phrases.filter(({ label, text }) => `${label} ${text}`.toLowerCase().includes(sought.toLowerCase()));
  const current = found[Math.min(place, found.length - 1)];

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setPlace((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    else if (event.key === "Escape") onClose();
    else if (current) onChoose(current.text);
  }

  return (
    <div className="max-w-measure rounded-md border border-hairline bg-surface p-2 shadow-raised" onKeyDown={onKeyDown}>
      <input
        autoFocus
        role="combobox"
        aria-label={words("label")}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current && `${id}-${current.id}`}
        placeholder={words("label")}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          setPlace(0);
        }}
        className="control mb-1"
      />
      <ul id={`${id}-list`} role="listbox" aria-label={words("label")} className="max-h-56 overflow-y-auto">
        {found.map((phrase) => (
          <li
            key={phrase.id}
            id={`${id}-${phrase.id}`}
            role="option"
            aria-selected={phrase === current}
            onClick={() => onChoose(phrase.text)}
            className="cursor-pointer rounded-sm px-2 py-1.5 text-sm hover:bg-sunken aria-selected:bg-accent-soft"
          >
            <span className="font-semibold">{phrase.label}</span>
            <span className="block truncate font-serif text-ink-soft">{phrase.text}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="px-2 py-1 text-sm text-ink-soft">{words("none")}</p>}
    </div>
  );
}
