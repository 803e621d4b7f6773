import { diffArrays } from "diff";
import { normalizeText } from "./normalize.ts";
import { blocksAsText } from "./plain-text.ts";
import type { Block, RichText } from "./rich-text.ts";

/** A stretch of a text on which both agree, or which both have changed, each in a way of their own. */
export type MergePart = { kind: "agreed"; blocks: Block[] } | Conflict;

/** `base` is what both began from. The texts are the blocks as plain text, for `wordDiff` to compare. */
export type Conflict = { kind: "conflict"; base: Side; mine: Side; theirs: Side };
export type Side = { blocks: Block[]; text: string };

export type Merge = { merged: RichText } | { conflict: MergePart[] };

/** What a person chose for a conflict. `both` puts theirs, which was saved first, before mine. */
export type Resolution = "mine" | "theirs" | "both";

/**
 * Merges two changes of the same text, block by block (a paragraph, a whole list, a whole table). Changes of different
 * blocks are joined. Where both changed the same block, or both put something new at the same place, and not alike,
 * there is a conflict; then all parts are given in order, and no block of either side is missing from them.
 * The result is in the form of `normalizeText`.
 */
export function mergeRichText(base: RichText, mine: RichText, theirs: RichText): Merge {
  const origin = normalizeText(base).content;
  const parts = joinHunks(origin, hunks(origin, normalizeText(mine).content), hunks(origin, normalizeText(theirs).content));
  return parts.some((part) => part.kind === "conflict") ? { conflict: parts } : { merged: textOf(parts, []) };
}

/** Makes a text of the parts of a conflict, with one resolution for each conflict, in order. */
export function resolveConflicts(parts: readonly MergePart[], resolutions: readonly Resolution[]): RichText {
  const conflicts = parts.filter((part) => part.kind === "conflict").length;
  if (conflicts !== resolutions.length) throw new RangeError(`${conflicts} conflicts, ${resolutions.length} resolutions`);
  return textOf(parts, resolutions);
}

function textOf(parts: readonly MergePart[], resolutions: readonly Resolution[]): RichText {
  const left = [...resolutions];
  const content = parts.flatMap((part) => (part.kind === "agreed" ? part.blocks : chosen(part, left.shift())));
  return { type: "doc", content };
}

function chosen(conflict: Conflict, resolution: Resolution | undefined): Block[] {
  if (resolution === "mine") return conflict.mine.blocks;
  if (resolution === "theirs") return conflict.theirs.blocks;
  return [...conflict.theirs.blocks, ...conflict.mine.blocks];
}

/** One change: the blocks from `start` up to `end` of the base are replaced. An insertion has `start` = `end`. */
type Hunk = { start: number; end: number; blocks: Block[] };

function hunks(base: readonly Block[], side: readonly Block[]): Hunk[] {
  const result: Hunk[] = [];
  let inBase = 0;
  let inSide = 0;
  let open: Hunk | null = null;
  for (const change of diffArrays(base.map(canonical), side.map(canonical))) {
    const count = change.value.length;
    if (!change.added && !change.removed) {
      if (open) result.push(...blockByBlock(open));
      open = null;
      inBase += count;
      inSide += count;
      continue;
    }
    open ??= { start: inBase, end: inBase, blocks: [] };
    if (change.removed) open.end = inBase += count;
    else open.blocks.push(...side.slice(inSide, (inSide += count)));
  }
  return open ? [...result, ...blockByBlock(open)] : result;
}

/** A run of blocks replaced by as many is taken as so many changes, so that neighbours can be changed by two people. */
function blockByBlock(hunk: Hunk): Hunk[] {
  if (hunk.blocks.length !== hunk.end - hunk.start) return [hunk];
  return hunk.blocks.map((block, index) => {
    return { start: hunk.start + index, end: hunk.start + index + 1, blocks: [block] };
  });
}

function joinHunks(base: readonly Block[], mine: readonly Hunk[], theirs: readonly Hunk[]): MergePart[] {
  const parts: MergePart[] = [];
  const waiting = { mine: [...mine], theirs: [...theirs] };
  let at = 0;
  for (let next = firstOf(waiting); next; next = firstOf(waiting)) {
    const region = { mine: [] as Hunk[], theirs: [] as Hunk[], start: next.start, end: next.end };
    // A change drawn in can reach further and draw in others of the other side.
    for (let grown = true; grown; ) {
      grown = false;
      for (const side of ["mine", "theirs"] as const) {
        while (waiting[side][0] && meets(waiting[side][0], region)) {
          const hunk = waiting[side].shift() as Hunk;
          region[side].push(hunk);
          region.end = Math.max(region.end, hunk.end);
          grown = true;
        }
      }
    }
    agree(parts, base.slice(at, region.start));
    settle(parts, base, region);
    at = region.end;
  }
  agree(parts, base.slice(at));
  return parts;
}

type Region = { mine: Hunk[]; theirs: Hunk[]; start: number; end: number };

function firstOf({ mine, theirs }: { mine: Hunk[]; theirs: Hunk[] }): Hunk | undefined {
  const [a, b] = [mine[0], theirs[0]];
  if (!a || !b) return a ?? b;
  return b.start < a.start || (b.start === a.start && b.end < a.end) ? b : a;
}

/** Changes meet when they share a block of the base, or put something at the same place between two of its blocks. */
function meets(hunk: Hunk, region: Region): boolean {
  if (hunk.start === region.start && hunk.end === region.end) return true;
  return hunk.start < region.end && hunk.end > region.start;
}

function settle(parts: MergePart[], base: readonly Block[], region: Region): void {
  const mine = applied(base, region, region.mine);
  const theirs = applied(base, region, region.theirs);
  if (region.theirs.length === 0 || sameBlocks(mine, theirs)) return agree(parts, mine);
  if (region.mine.length === 0) return agree(parts, theirs);
  const origin = base.slice(region.start, region.end);
  parts.push({ kind: "conflict", base: sideOf(origin), mine: sideOf(mine), theirs: sideOf(theirs) });
}

function applied(base: readonly Block[], region: Region, changes: readonly Hunk[]): Block[] {
  const result: Block[] = [];
  let at = region.start;
  for (const hunk of changes) {
    result.push(...base.slice(at, hunk.start), ...hunk.blocks);
    at = hunk.end;
  }
  return [...result, ...base.slice(at, region.end)];
}

function agree(parts: MergePart[], blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === "agreed") last.blocks.push(...blocks);
  else parts.push({ kind: "agreed", blocks: [...blocks] });
}

function sideOf(blocks: Block[]): Side {
  return { blocks, text: blocksAsText(blocks) };
}

function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function canonical(block: Block): string {
  return JSON.stringify(block);
}
