/**
 * Where the caret is on the screen. A text area doesn't tell, so it is measured in its replica: an element behind it
 * with the same words broken into the same lines (which also gives the text area its height). The replica holds one
 * character more than the text, so that there is something to measure after the last one.
 */

/** Tells whether the caret before the character at `offset` is on the first line, or the last. */
export function isOnLine(replica: HTMLElement, line: "first" | "last", offset: number): boolean {
  const edge = line === "first" ? 0 : lastOffset(replica);
  return onSameLine(charBox(replica, offset), charBox(replica, edge));
}

/**
 * Puts the caret in the text area before or after `field` in the same editor, as straight above or below where it was
 * as the letters allow. Gives false when there is none.
 */
export function stepOut(field: HTMLTextAreaElement, direction: "up" | "down"): boolean {
  const fields = [...(field.closest("[data-clauses]")?.querySelectorAll<HTMLTextAreaElement>("textarea[data-clause]") ?? [])];
  const next = fields[fields.indexOf(field) + (direction === "up" ? -1 : 1)];
  if (!next) return false;
  const { left } = charBox(replicaOf(field), field.selectionStart);
  const at = offsetNear(replicaOf(next), direction === "up" ? "last" : "first", left);
  next.focus();
  next.setSelectionRange(at, at);
  return true;
}

/** The replica of a text area: the element next before it. */
export function replicaOf(field: HTMLTextAreaElement): HTMLElement {
  return field.previousElementSibling as HTMLElement;
}

/** The place on the first or the last line that is nearest to `x` (pixels from the left edge of the window). */
function offsetNear(replica: HTMLElement, line: "first" | "last", x: number): number {
  const last = lastOffset(replica);
  const step = line === "first" ? 1 : -1;
  const edge = line === "first" ? 0 : last;
  const edgeBox = charBox(replica, edge);
  let nearest = { offset: edge, distance: Number.POSITIVE_INFINITY };
  for (let offset = edge; offset >= 0 && offset <= last; offset += step) {
    const box = charBox(replica, offset);
    if (!onSameLine(box, edgeBox)) break;
    const distance = Math.abs(box.left - x);
    if (distance < nearest.distance) nearest = { offset, distance };
  }
  return nearest.offset;
}

function lastOffset(replica: HTMLElement): number {
  return (replica.firstChild?.textContent?.length ?? 1) - 1;
}

function charBox(replica: HTMLElement, offset: number): DOMRect {
  const text = replica.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

function onSameLine(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.top - b.top) < Math.max(a.height, b.height) / 2;
}
