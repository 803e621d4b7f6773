import type { IconName } from "#components/ui/icon.tsx";

/** One place in the workspace. Only places that exist are given; those first in the list stand in the phone's bar. */
export type Place = {
  href: string;
  label: string;
  icon: IconName;
  /** How many things wait there. */
  waiting?: number;
};

export type WorkspaceChoice = { name: string; href: string; current: boolean };

export type SignedInPerson = { name: string; email: string };

/** Whether an address is a place or something under it; the workspace's own start page only when it is that page. */
export function isWithin(address: string, place: Place, places: readonly Place[]): boolean {
  if (address === place.href) return true;
  if (!address.startsWith(`${place.href}/`)) return false;
  return !places.some((other) => other.href.length > place.href.length && (address === other.href || address.startsWith(`${other.href}/`)));
}
