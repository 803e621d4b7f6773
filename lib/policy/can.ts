import { type Actor, hasMandate, hasRole } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Act } from "./acts.ts";

/**
 * What an act is done on, as far as authority depends on it. `workspaceId` is always the subject's own, so that
 * nobody acts in a workspace other than the actor's.
 */
export type Subject = Readonly<{
  workspaceId: string;
  /** The body whose meeting, item or proposal it is, or that is responsible for an assignment. */
  bodyId?: string | null;
  /** Who chairs the item, where there is a meeting. */
  chairPersonId?: string | null;
  /** The persons who are asked to sign it, where it is a version of minutes. */
  askedPersonIds?: readonly string[];
  /** The organisation that is asked, where it is a round or a reply; the one that is responsible for an assignment. */
  organisationId?: string | null;
  /** The person who is responsible for an assignment. */
  responsiblePersonId?: string | null;
  /** The ground of its secrecy, where it has one. */
  secrecyGround?: string | null;
  /** The persons serving on a secret item: those it may reach besides the secretary. */
  servingPersonIds?: readonly string[];
}>;

/** Who may do an act. `holder` names them in the sentence of a refusal; several are told as the first of them. */
type Rule = Readonly<{ holder: string; allows: (actor: Actor, subject: Subject) => boolean }>;

const administrator: Rule = { holder: "administrator", allows: (actor) => hasRole(actor, "administrator") };
const secretary: Rule = { holder: "secretary", allows: (actor) => hasRole(actor, "secretary") };
const office: Rule = { holder: "office", allows: (actor) => hasRole(actor, "administrator", "secretary") };
const elected: Rule = { holder: "elected", allows: (actor) => hasMandate(actor) };
const reader: Rule = { holder: "reader", allows: (actor) => hasRole(actor, "reader") };
const ofTheBody: Rule = { holder: "ofTheBody", allows: (actor, { bodyId }) => typeof bodyId === "string" && hasMandate(actor, bodyId) };
const chairing: Rule = { holder: "chairing", allows: (actor, { chairPersonId }) => actor.personId === chairPersonId };
const asked: Rule = { holder: "asked", allows: (actor, { askedPersonIds }) => (askedPersonIds ?? []).includes(actor.personId) };
/** Those who answer for the organisation that is asked, and for no other. */
const ofTheOrganisation: Rule = {
  holder: "ofTheOrganisation",
  allows: (actor, { organisationId }) =>
    typeof organisationId === "string" && actor.roles.some((held) => held.role === "municipalContact" && held.organisationId === organisationId),
};
/** Those who answer for any organisation: what they find of it is only its own. */
const contact: Rule = { holder: "ofTheOrganisation", allows: (actor) => hasRole(actor, "municipalContact") };
/** Those who are to carry an assignment out: the person, those who have a mandate in the body, or those who answer for the organisation. */
const responsible: Rule = anyOf(
  "responsible",
  { holder: "responsible", allows: (actor, { responsiblePersonId }) => actor.personId === responsiblePersonId },
  ofTheBody,
  ofTheOrganisation,
);
const insider: Rule = anyOf("insider", office, elected, reader);
const anyone: Rule = { holder: "anyone", allows: (actor) => actor.roles.length > 0 || actor.mandates.length > 0 };

/** What is secret reaches the secretary and those serving on it, nobody else (DOMAIN.md §3, "Register"). */
const reached: Rule = {
  holder: "reached",
  allows: (actor, subject) =>
    !subject.secrecyGround || hasRole(actor, "secretary") || (subject.servingPersonIds ?? []).includes(actor.personId),
};

const rules: Readonly<Record<Act, Rule>> = {
  "workspace.enter": anyone,
  "workspace.configure": administrator,
  "settings.read": office,
  "members.read": insider,
  "contact.read": office,
  "person.add": office,
  "person.edit": office,
  "person.invite": administrator,
  "person.disable": administrator,
  "role.grant": administrator,
  "membership.edit": office,
  "organisation.add": office,
  "organisation.write": office,
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
  "funding.edit": secretary,
  "pledge.edit": secretary,
  "pledge.confirm": secretary,
  "pledge.invoice": secretary,
  "grant.edit": secretary,
  "condition.edit": secretary,
  "condition.confirm": secretary,
  "meeting.list": insider,
  "meeting.read": allOf(insider, reached),
  "meeting.plan": secretary,
  "agenda.edit": secretary,
  "notice.issue": secretary,
  "room.enter": secretary,
  "minutes.write": secretary,
  "minutes.read": allOf(insider, reached),
  "approval.request": secretary,
  "approval.sign": asked,
  "approval.record": secretary,
  "extract.dispatch": secretary,
  "minutes.publish": secretary,
  "publicNotice.write": secretary,
  "legalForce.confirm": secretary,
  "archive.pack": secretary,
  "motion.move": allOf(anyOf("ofTheBody", ofTheBody, secretary), reached),
  "motion.record": secretary,
  "question.put": allOf(anyOf("chairing", chairing, secretary), reached),
  "division.vote": allOf(ofTheBody, reached),
  "remark.make": allOf(anyOf("ofTheBody", ofTheBody, secretary), reached),
  "note.write": insider,
  "letter.read": allOf(office, reached),
  "letter.decide": allOf(office, reached),
  "decision.list": insider,
  "round.list": anyOf("insider", insider, contact),
  // Whoever is asked may read what they are asked, also in a matter that is secret to others.
  "round.read": anyOf("insider", allOf(insider, reached), ofTheOrganisation),
  "round.plan": secretary,
  "round.send": secretary,
  "round.close": secretary,
  "reply.prepare": ofTheOrganisation,
  "reply.readDraft": ofTheOrganisation,
  "reply.confirm": ofTheOrganisation,
  "reply.record": secretary,
  "proviso.judge": secretary,
  "assignment.list": insider,
  // Whoever is instructed may read what they are to do, also in a matter that is secret to others.
  "assignment.read": anyOf("insider", allOf(insider, reached), responsible),
  "assignment.edit": secretary,
  "assignment.report": anyOf("responsible", responsible, secretary),
  "audit.read": allOf(insider, reached),
};

/** Whether the actor may do the act on the subject. The one place where authority is decided. */
export function can(actor: Actor, act: Act, subject: Subject): true | Refused {
  const rule = rules[act];
  const allowed = actor.workspace.id === subject.workspaceId && rule.allows(actor, subject);
  return allowed || new Refused("policy.notAllowed", { act, holder: rule.holder });
}

/** As `can`, for pages that only ask whether to show something. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  return can(actor, act, subject) === true;
}

function anyOf(holder: string, ...alternatives: readonly Rule[]): Rule {
  return { holder, allows: (actor, subject) => alternatives.some((rule) => rule.allows(actor, subject)) };
}

function allOf(...demands: readonly [Rule, ...Rule[]]): Rule {
  return { holder: demands[0].holder, allows: (actor, subject) => demands.every((rule) => rule.allows(actor, subject)) };
}
