import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { StateDot, type Tone } from "#components/ui/state-mark.tsx";
import { gridColumns, gridPlace } from "#lib/domain/recommendation/county-grid.ts";
import { type ReplyWord, replyTone } from "./reply-look.ts";

/** One that is asked, as its tile shows it. */
export type Tile = { id: string; name: string; code: string | null; countyCode: string | null; countyName: string | null; word: ReplyWord; href: string };

/** From how many on the counties are shown first, each to be opened. */
const countiesFrom = 40;

/** A tile for each that is asked, by county and in its rough geography where that is drawn, coloured and marked by reply. */
export function ReplyTiles({ tiles }: { tiles: readonly Tile[] }) {
  const counties = [...Map.groupBy(tiles, ({ countyName }) => countyName ?? "")].toSorted(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b, "sv")));
  if (tiles.length < countiesFrom) return <div className="grid gap-6">{counties.map(([county, own]) => <County key={county} tiles={own} />)}</div>;
  return (
    <ul className="border-t border-hairline">
      {counties.map(([county, own]) => (
        <li key={county} className="border-b border-hairline">
          <details className="group py-2">
            <summary className="flex flex-wrap items-center gap-x-4 gap-y-1"><CountyLine name={county} tiles={own} /></summary>
            <div className="py-3"><County tiles={own} /></div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** A county in one line: its name, how many have replied, and a mark for each in the same order as its tiles. */
function CountyLine({ name, tiles }: { name: string; tiles: readonly Tile[] }) {
  const words = useTranslations("round.board");
  const replied = tiles.filter(({ word }) => !isMissing(word)).length;
  return (
    <>
      <span className="flex-[0_0_14rem] font-semibold"><Icon name="right" className="me-1.5 group-open:rotate-90" />{name === "" ? words("noCounty") : name}</span>
      <span className="text-sm text-ink-soft tabular-nums">{words("ofCounty", { replied, asked: tiles.length })}</span>
      <span className="inline-flex flex-wrap gap-0.5" aria-hidden="true">
        {tiles.map(({ id, word }) => <StateDot key={id} tone={replyTone[word]} />)}
      </span>
    </>
  );
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
