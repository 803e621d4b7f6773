const here = "http://here.invalid";

/**
 * Where a person was going, if that is an address of our own: path, query and fragment. Anything else, such as
 * "//elsewhere.example" or what a browser would read as that, gives "/".
 */
export function ownPath(given: unknown): string {
  if (typeof given !== "string" || !given.startsWith("/") || !URL.canParse(given, here)) return "/";
  const { origin, pathname, search, hash } = new URL(given, here);
  const isOwn = origin === here && !pathname.startsWith("//") && pathname !== "/sign-in";
  return isOwn ? `${pathname}${search}${hash}` : "/";
}

/** The address of the sign-in page for one who was going to `path`. */
export function signInPath(path: string): string {
  const next = ownPath(path);
  return next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}`;
}
