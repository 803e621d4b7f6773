import type { Passage } from "#lib/domain/publication/keep-back.ts";

/**
 * What is marked in the minutes on screen, as passages of the §§ where it stands: one for each line, since what is kept back
 * stands within one paragraph or clause. The § number that hangs in the margin is none of it.
 */
export function selectedPassages(paper: HTMLElement): readonly Passage[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return [];
  return [...paper.querySelectorAll<HTMLElement>("section[id^=p]")].flatMap((section) => {
    if (!selection.containsNode(section, true)) return [];
    const number = Number(section.id.slice(1));
    const lines = textWithin(selection.getRangeAt(0), section).split(/\n+/u).map((line) => line.trim());
    return lines.filter((line) => line.length >= 2 && line !== `§ ${number}`).map((text) => ({ number, text }));
  });
}

/** What of a selection lies within a §, each block of it on a line of its own. */
function textWithin(selected: Range, section: HTMLElement): string {
  const range = selected.cloneRange();
  if (!section.contains(range.startContainer)) range.setStart(section, 0);
  if (!section.contains(range.endContainer)) range.setEnd(section, section.childNodes.length);
  const blocks = [...section.querySelectorAll<HTMLElement>("p, h2, h3, li, td, th, dd, dt, span")].filter((block) => range.intersectsNode(block) && !block.querySelector("p, li, td, dd, span"));
  return blocks.map((block) => partOf(range, block)).join("\n");
}

function partOf(range: Range, block: HTMLElement): string {
  const part = document.createRange();
  part.selectNodeContents(block);
  if (block.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
  if (block.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
  return part.toString().replace(/\s+/gu, " ");
}
