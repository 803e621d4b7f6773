const hour = 60 * 60 * 1000;

/**
 * Until when a link made at a moment can set a password: an invitation, to one who has none yet, for seven days, and
 * a reset for one hour.
 */
export function linkExpires(hasPassword: boolean, madeAt: Date): Date {
  return new Date(madeAt.getTime() + (hasPassword ? hour : 7 * 24 * hour));
}
