import type { IconName } from "#components/ui/icon.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Act } from "#lib/policy/acts.ts";
import { may } from "#lib/policy/can.ts";

/** The places of a workspace, in the order of the rail, and what one must be allowed to do there. */
const places = [
  { name: "todo", path: "", icon: "todo", act: "workspace.enter" },
  { name: "cases", path: "/cases", icon: "case", act: "case.list" },
  { name: "meetings", path: "/meetings", icon: "meeting", act: "meeting.list" },
  { name: "decisions", path: "/decisions", icon: "paragraph", act: "decision.list" },
  { name: "funding", path: "/funding", icon: "money", act: "case.list" },
  { name: "replies", path: "/replies", icon: "tick", act: "round.list" },
  { name: "assignments", path: "/assignments", icon: "assignment", act: "assignment.list" },
  { name: "members", path: "/members", icon: "member", act: "members.read" },
  { name: "settings", path: "/settings", icon: "settings", act: "settings.read" },
] as const satisfies readonly { name: string; path: string; icon: IconName; act: Act }[];

/** The places that are any use to the actor. */
export function placesFor(actor: Actor) {
  return places.filter(({ act }) => may(actor, act, { workspaceId: actor.workspace.id }));
}
