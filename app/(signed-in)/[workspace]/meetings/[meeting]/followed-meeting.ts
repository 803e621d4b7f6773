import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/session.ts";
import { followView } from "#lib/queries/treatment/follow-view.ts";
import { meetingAddress } from "./meeting-address.ts";
import * as acts from "./treatment-actions.ts";

/** What the pages of those who follow a meeting are given: the address, and the item that is looked at where one is named. */
export type FollowedPage = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ item?: string | string[] }>;
};

/** The messages that the treatment of an item is told with. */
export const treatmentNamespaces = ["follow", "treatment", "question", "clause", "decision", "meeting"] as const;

/** The meeting as the one who asks may follow it, with the acts on it. One whom it doesn't reach finds nothing. */
export async function followedMeeting({ params, searchParams }: FollowedPage) {
  const { workspace, meeting } = await meetingAddress(params);
  const { item } = await searchParams;
  const actor = await currentActor(workspace);
  const view = actor && (await followView(actor, meeting, typeof item === "string" ? item : null, new Date()));
  if (!view) notFound();
  return { workspace, view, acts: { ...acts } };
}
