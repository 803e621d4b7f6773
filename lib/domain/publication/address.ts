/** Tells whether an address is of the public side: a language and an organisation, "/sv/nacka/notices". */
export function isPublicAddress(pathname: string): boolean {
  return /^\/(?:sv|en)\/[^/]/.test(pathname);
}

/**
 * Tells whether an address is one where public pages are answered but never shown: "/public/sv/2026-11-22/nacka". The day is a
 * part of it, so that what has been kept of a page can't outlive midnight in Stockholm; next.config.js leads there, and
 * nobody is to ask for another day.
 */
export function isInnerAddress(pathname: string): boolean {
  return pathname === "/public" || pathname.startsWith("/public/");
}
