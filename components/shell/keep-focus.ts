/**
 * Moves the keyboard's place to the heading nearest above, when what held it is taken away: a form that has been sent,
 * a row that has been added elsewhere. Otherwise it falls to the top of the document, and one who reads with the keyboard
 * begins anew. Leaves it be where someone has seen to it already, let go of it before, as one does who goes to another item
 * of a meeting, and where another page is shown.
 * Gives what ends it.
 */
export function keepFocus(): () => void {
  let held: { element: Element; above: readonly Element[]; path: string } | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    held = target instanceof Element ? { element: target, above: sectionsAbove(target), path: location.pathname } : null;
  };
  // Some browsers tell this of what is being taken away, too: that is gone when the time comes.
  const onLetGo = ({ target }: FocusEvent) => {
    setTimeout(() => {
      if (held?.element === target && held.element.isConnected && document.activeElement !== target) held = null;
    });
  };
  const observer = new MutationObserver(() => {
    if (!held || held.element.isConnected) return;
    const { above, path } = held;
    held = null;
    // The next frame: one who takes something away may put the place somewhere by itself.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && location.pathname === path) focusOnHeading(above);
    });
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onLetGo);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("focusout", onLetGo);
    observer.disconnect();
  };
}

/** The sections that an element is in, the innermost first, and last the page itself. */
function sectionsAbove(element: Element): readonly Element[] {
  const above: Element[] = [];
  for (let section = element.closest("section, main"); section; section = section.parentElement?.closest("section, main") ?? null) above.push(section);
  return above;
}

function focusOnHeading(sections: readonly Element[]): void {
  const heading = sections.filter(({ isConnected }) => isConnected).map((section) => section.querySelector<HTMLElement>("h1, h2, h3")).find((found) => found !== null);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
