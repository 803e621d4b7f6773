import { type Actor, hasMandate, hasRole } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Act } from "./acts.ts";

/**
 * What an act is done on, as far as authority depends on it. `workspaceId` is always the subject's own, so that
 * nobody acts in a workspace other than the actor's.
 */
export type Subject = Readonly<{
  workspaceId: string;
  /** The body whose meeting, item or proposal it is. */
  bodyId?: string | null;
  /** The ground of its secrecy, where it has one. */
  secrecyGround?: string | null;
  /** The persons serving on a secret item: those it may reach besides the secretary. */
  servingPersonIds?: readonly string[];
}>;

type Rule = (actor: Actor, subject: Subject) => boolean;

const administrator: Rule = (actor) => hasRole(actor, "administrator");
const secretary: Rule = (actor) => hasRole(actor, "secretary");
const office: Rule = (actor) => hasRole(actor, "administrator", "secretary");
const elected: Rule = (actor) => hasMandate(actor);
const reader: Rule = (actor) => hasRole(actor, "reader");
const insider: Rule = anyOf(office, elected, reader);
const anyone: Rule = (actor) => actor.roles.length > 0 || actor.mandates.length > 0;

/** What is secret reaches the secretary and those serving on it, nobody else (DOMAIN.md §3, "Register"). */
const reached: Rule = (actor, subject) =>
  !subject.secrecyGround || secretary(actor, subject) || (subject.servingPersonIds ?? []).includes(actor.personId);

const rules: Readonly<Record<Act, Rule>> = {
  "workspace.enter": anyone,
  "workspace.configure": administrator,
  "person.edit": office,
  "person.invite": office,
  "person.disable": administrator,
  "role.grant": administrator,
  "membership.edit": office,
  "body.edit": office,
  "mandate.edit": office,
  "phrase.edit": secretary,
  "case.list": insider,
  "case.read": allOf(insider, reached),
  "case.register": secretary,
  "case.edit": secretary,
  "record.read": allOf(insider, reached),
  "record.register": secretary,
  "document.read": allOf(insider, reached),
  "document.upload": secretary,
  "document.remove": secretary,
  "proposal.read": allOf(insider, reached),
  "proposal.write": secretary,
  "meeting.list": insider,
  "meeting.read": allOf(insider, reached),
  "meeting.plan": secretary,
  "agenda.edit": secretary,
  "notice.issue": secretary,
  "room.enter": secretary,
  "minutes.write": secretary,
  "minutes.read": allOf(insider, reached),
  "decision.list": insider,
  "audit.read": allOf(insider, reached),
};

/** Whether the actor may do the act on the subject. The one place where authority is decided. */
export function can(actor: Actor, act: Act, subject: Subject): true | Refused {
  const allowed = actor.workspace.id === subject.workspaceId && rules[act](actor, subject);
  return allowed || new Refused("policy.notAllowed", { act });
}

/** As `can`, for pages that only ask whether to show something. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  return can(actor, act, subject) === true;
}

function anyOf(...alternatives: readonly Rule[]): Rule {
  return (actor, subject) => alternatives.some((rule) => rule(actor, subject));
}

function allOf(...demands: readonly Rule[]): Rule {
  return (actor, subject) => demands.every((rule) => rule(actor, subject));
}
