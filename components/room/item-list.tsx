import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { StateDot, type Tone } from "#components/ui/state-mark.tsx";
import type { ItemMark } from "#lib/domain/agenda/mark.ts";
import type { RoomItem, RoomMeeting } from "#lib/queries/room/view.ts";

const tones: Record<ItemMark, Tone> = {
  notBegun: "neutral",
  underWay: "accent",
  decided: "positive",
  needsSomething: "warning",
  withdrawn: "lapsed",
};

type Props = {
  items: readonly RoomItem[];
  gaps: RoomMeeting["gaps"];
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** Adds a question raised at the meeting; null when none can be. */
  onRaise: (() => void) | null;
};

/** All items in a line each, with their § once they have one; what stands for nothing among them. */
export function ItemList({ items, gaps, selectedId, onSelect, onRaise }: Props) {
  const words = useTranslations("room");
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  return (
    <nav aria-label={words("items.label")} className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto">
      <ol ref={list} className="max-lg:max-h-44 max-lg:overflow-y-auto">
        {items.map((item) => (
          <Fragment key={item.id}>
            {item.number !== null && <Gaps gaps={gaps.filter(({ number }) => number < item.number! && gapsReach(number, item.number!, gaps))} />}
            <li>
              <Line item={item} isSelected={item.id === selectedId} onSelect={onSelect} words={words} />
            </li>
          </Fragment>
        ))}
        <Gaps gaps={gaps.filter(({ number }) => items.every((item) => (item.number ?? 0) < number))} />
      </ol>
      {onRaise && (
        <div className="mt-3 flex items-center gap-2 px-2">
          <Button size="small" variant="plain" icon="plus" onClick={onRaise}>
            {words("raise.act")}
          </Button>
          <KeyHint keys="O" />
        </div>
      )}
    </nav>
  );
}

type LineProps = { item: RoomItem; isSelected: boolean; onSelect: Props["onSelect"]; words: ReturnType<typeof useTranslations<"room">> };

function Line({ item, isSelected, onSelect, words }: LineProps) {
  const look = isSelected ? "bg-accent-soft" : "hover:bg-sunken";
  const titleLook = item.mark === "withdrawn" ? "line-through text-ink-soft" : "";
  return (
    <Link
      href={`?item=${item.id}`}
      replace
      scroll={false}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        onSelect(item.id);
      }}
      aria-current={isSelected ? "true" : undefined}
      className={`grid grid-cols-[2.6rem_minmax(0,1fr)_auto] items-baseline gap-x-2 rounded-sm px-2 py-1.5 text-sm ${look}`}
    >
      <span className="font-serif text-accent tabular-nums">{item.number === null ? "" : `§ ${item.number}`}</span>
      <span className={titleLook}>
        {item.title}
        {item.isSecret && <Icon name="lock" className="ms-1 inline align-[-0.12em] text-ink-soft" />}
        {item.awaitsConsent && <span className="block text-xs text-pending">{words("items.awaitsConsent")}</span>}
      </span>
      <span title={words(`mark.${item.mark}`)}>
        <StateDot tone={tones[item.mark]} />
        <span className="sr-only">{words(`mark.${item.mark}`)}</span>
      </span>
    </Link>
  );
}

/** Numbers without an item. */
function Gaps({ gaps }: { gaps: RoomMeeting["gaps"] }) {
  const words = useTranslations("room");
  return gaps.map(({ number, state }) => (
    <li key={number} className="grid grid-cols-[2.6rem_minmax(0,1fr)] gap-x-2 px-2 py-1 text-sm text-ink-soft">
      <span className="font-serif tabular-nums">§ {number}</span>
      <span>{words(`gap.${state}`)}</span>
    </li>
  ));
}

/** Whether every number from the gap up to the § is a gap too. */
function gapsReach(number: number, before: number, gaps: RoomMeeting["gaps"]): boolean {
  return Array.from({ length: before - number }, (_, step) => number + step).every((each) => gaps.some((gap) => gap.number === each));
}
