/** By which everything kept of an organisation's public side is let go when something of it changes. */
export function publicTag(slug: string): string {
  return `public ${slug}`;
}

/** By which everything kept of all public sides is let go. */
export const everythingPublic = "public";
