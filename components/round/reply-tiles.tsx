import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { StateDot, StateMarks, type Tone } from "#components/ui/state-mark.tsx";
import { gridColumns, gridPlace } from "#lib/domain/recommendation/county-grid.ts";
import { type ReplyWord, replyTone } from "./reply-look.ts";

/** One that is asked, as its tile shows it. */
export type Tile = { id: string; name: string; code: string | null; countyCode: string | null; countyName: string | null; word: ReplyWord; href: string };

/** From how many on the counties come first, each to be opened. */
const countiesFrom = 40;

/** What those are found under whose county isn't known. */
const elsewhere = "other";

/** The county that one stands under, by its code. */
export function countyOf({ countyCode }: { countyCode: string | null }): string {
  return countyCode ?? elsewhere;
}

/** Whether so many are shown by county first. */
export function hasCountiesFirst(count: number): boolean {
  return count >= countiesFrom;
}

type Props = {
  tiles: readonly Tile[];
  /** The county whose tiles are shown, where the counties come first; null for none. */
  county: string | null;
  /** The address of this page with another county opened, or with none. */
  countyHref: (county: string | null) => string;
};

/** A tile for each that is asked, by county and in its rough geography where that is drawn, coloured and marked by reply; for many the counties come first. */
export function ReplyTiles({ tiles, county, countyHref }: Props) {
  const counties = [...Map.groupBy(tiles, countyOf)].toSorted(([a, [one]], [b, [other]]) => Number(a === elsewhere) - Number(b === elsewhere) || nameOf(one).localeCompare(nameOf(other), "sv"));
  if (!hasCountiesFirst(tiles.length)) return <div className="grid gap-6">{counties.map(([code, own]) => <County key={code} tiles={own} />)}</div>;
  return (
    <ul className="border-t border-hairline">
      {counties.map(([code, own]) => (
        <li key={code} className="border-b border-hairline py-2">
          <CountyLine tiles={own} isOpen={code === county} href={countyHref(code === county ? null : code)} />
          {code === county && <div className="py-3"><County tiles={own} /></div>}
        </li>
      ))}
    </ul>
  );
}

/** A county in one line: its name, which opens it, how many have replied, and a mark for each in the same order as its tiles. */
function CountyLine({ tiles, isOpen, href }: { tiles: readonly Tile[]; isOpen: boolean; href: string }) {
  const words = useTranslations("round.board");
  const replied = tiles.filter(({ word }) => !isMissing(word)).length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Link href={href} prefetch={false} scroll={false} aria-expanded={isOpen} className="flex-[0_0_14rem] py-1 font-semibold hover:underline">
        <Icon name={isOpen ? "down" : "right"} className="me-1.5" />
        {nameOf(tiles[0]) || words("noCounty")}
      </Link>
      <span className="flex-[0_0_8.5rem] text-sm text-ink-soft tabular-nums">{words("ofCounty", { replied, asked: tiles.length })}</span>
      <StateMarks tones={tiles.map(({ word }) => replyTone[word])} />
    </div>
  );
}

function nameOf(tile: Tile | undefined): string {
  return tile?.countyName ?? "";
}

function County({ tiles }: { tiles: readonly Tile[] }) {
  const drawn = tiles.filter(({ code }) => gridPlace(code) !== null);
  const others = tiles.filter(({ code }) => gridPlace(code) === null);
  const columns = gridColumns(drawn[0]?.countyCode ?? null);
  return (
    <div className="@container grid gap-2">
      {columns !== null && (
        <ul className="grid grid-cols-2 gap-2 @xl:max-w-[52rem] @xl:[grid-template-columns:var(--columns)]" style={{ "--columns": `repeat(${columns}, minmax(0, 1fr))` } as React.CSSProperties}>
          {drawn.map((tile) => {
            const place = gridPlace(tile.code)!;
            return (
              <li key={tile.id} className="@xl:[grid-area:var(--place)]" style={{ "--place": `${place.row} / ${place.column}` } as React.CSSProperties}>
                <TileLink tile={tile} />
              </li>
            );
          })}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="grid grid-cols-2 gap-2 @xl:max-w-[52rem] @xl:grid-cols-5">
          {others.map((tile) => <li key={tile.id}><TileLink tile={tile} /></li>)}
        </ul>
      )}
    </div>
  );
}

const grounds: Record<Tone, string> = {
  positive: "bg-positive-soft border-positive",
  pending: "bg-pending-soft border-pending",
  lapsed: "bg-lapsed-soft border-lapsed",
  warning: "bg-warning-soft border-warning",
  accent: "bg-accent-soft border-accent",
  neutral: "bg-surface border-edge",
};

/** What is missing has a broken edge: it is seen without colour. */
export function TileLink({ tile: { name, word, href } }: { tile: Tile }) {
  const words = useTranslations("round.word");
  const tone = replyTone[word];
  return (
    <Link href={href} prefetch={false} className={`flex h-full min-h-16 flex-col justify-between gap-1 rounded-md border px-2.5 py-2 hover:shadow-raised ${isMissing(word) ? "border-dashed" : ""} ${grounds[tone]}`}>
      <span className="text-sm leading-tight font-semibold break-words hyphens-auto">{name}</span>
      <span className="flex items-baseline gap-1.5 text-xs">
        <StateDot tone={tone} />
        <span>{words(word)}</span>
      </span>
    </Link>
  );
}

function isMissing(word: ReplyWord): boolean {
  return word === "waiting" || word === "late" || word === "notSent" || word === "neverReplied";
}
