import { personOfLink } from "#lib/data/password-link.ts";

/** Whose password the link sets; null where it can't be used. Asked by whoever holds the link: that is their right. */
export async function passwordLink(token: string, now: Date) {
  return personOfLink(token, now);
}
