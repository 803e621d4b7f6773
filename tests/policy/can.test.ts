import { describe, expect, test } from "vitest";
import { type Act, acts } from "#lib/policy/acts.ts";
import { can, may, type Subject } from "#lib/policy/can.ts";
import { actors, elected, elsewhere, here, insiders, type Kind, kinds, office } from "./actors.ts";

/**
 * Who may do what, act by act. The type check refuses an act that has no row here, and a row of an act that is none.
 * Whoever is not named may not: among them always the stranger and the secretary of another association.
 */
const allowed: Record<Act, readonly Kind[]> = {
  "workspace.enter": [...insiders, "municipalContact"],
  "workspace.configure": ["administrator"],
  "settings.read": office,
  "members.read": insiders,
  "contact.read": office,
  "person.add": office,
  "person.edit": office,
  "person.invite": ["administrator"],
  "person.disable": ["administrator"],
  "role.grant": ["administrator"],
  "membership.edit": office,
  "organisation.add": office,
  "organisation.write": office,
  "body.edit": office,
  "mandate.edit": office,
  "phrase.edit": ["secretary"],
  "case.list": insiders,
  "case.read": insiders,
  "case.register": ["secretary"],
  "case.edit": ["secretary"],
  "record.read": insiders,
  "record.register": ["secretary"],
  "document.read": insiders,
  "document.upload": ["secretary"],
  "document.remove": ["secretary"],
  "proposal.read": insiders,
  "proposal.write": ["secretary"],
  "funding.edit": ["secretary"],
  "pledge.edit": ["secretary"],
  "pledge.confirm": ["secretary"],
  "pledge.invoice": ["secretary"],
  "grant.edit": ["secretary"],
  "condition.edit": ["secretary"],
  "condition.confirm": ["secretary"],
  "meeting.list": insiders,
  "meeting.read": insiders,
  "meeting.plan": ["secretary"],
  "agenda.edit": ["secretary"],
  "notice.issue": ["secretary"],
  "room.enter": ["secretary"],
  "minutes.write": ["secretary"],
  "minutes.read": insiders,
  "approval.request": ["secretary"],
  "approval.sign": ["secretary", "chair"],
  "approval.record": ["secretary"],
  "extract.dispatch": ["secretary"],
  "minutes.publish": ["secretary"],
  "publicNotice.write": ["secretary"],
  "legalForce.confirm": ["secretary"],
  "archive.pack": ["secretary"],
  "motion.move": ["secretary", ...elected],
  "motion.record": ["secretary"],
  "question.put": ["secretary", "chair"],
  "division.vote": elected,
  "remark.make": ["secretary", ...elected],
  "note.write": insiders,
  "letter.read": office,
  "letter.decide": office,
  "decision.list": insiders,
  "round.list": [...insiders, "municipalContact"],
  "round.read": [...insiders, "municipalContact"],
  "round.plan": ["secretary"],
  "round.send": ["secretary"],
  "round.close": ["secretary"],
  "reply.prepare": ["municipalContact"],
  "reply.readDraft": ["municipalContact"],
  "reply.confirm": ["municipalContact"],
  "reply.record": ["secretary"],
  "proviso.judge": ["secretary"],
  "assignment.list": insiders,
  "assignment.read": [...insiders, "municipalContact"],
  "assignment.edit": ["secretary"],
  "assignment.report": ["secretary", "municipalContact", ...elected],
  "audit.read": insiders,
};

/** The acts on what can be secret: such a thing reaches the secretary and those serving on it. */
const onWhatCanBeSecret = ["case.read", "record.read", "document.read", "proposal.read", "meeting.read", "minutes.read", "audit.read"] as const;

const subject: Subject = { workspaceId: here, bodyId: "board", chairPersonId: "chair", askedPersonIds: ["secretary", "chair"], organisationId: "kalix" };
const secret: Subject = { ...subject, secrecyGround: "OSL 26 kap. 1 §", servingPersonIds: ["member", "municipalContact", "stranger"] };

test("every act has its row, and every row its act", () => {
  expect(Object.keys(allowed).sort()).toEqual([...acts].sort());
});

describe.each(acts)("%s", (act) => {
  test.each(kinds)("by %s", (kind) => {
    expect(may(actors[kind], act, subject)).toBe(allowed[act].includes(kind));
  });

  test("never on what belongs to another association", () => {
    expect(kinds.filter((kind) => kind !== "secretaryElsewhere" && may(actors[kind], act, { ...subject, workspaceId: elsewhere }))).toEqual([]);
  });

  test("is refused with who may do it", () => {
    expect(can(actors.stranger, act, subject)).toMatchObject({ code: "policy.notAllowed", facts: { act } });
  });
});

describe.each(onWhatCanBeSecret)("%s of what is secret", (act) => {
  test("reaches the secretary and the insiders who serve on it, and no one else", () => {
    expect(kinds.filter((kind) => may(actors[kind], act, secret))).toEqual(["secretary", "member"]);
  });

  test("reaches only the secretary where nobody serves", () => {
    expect(kinds.filter((kind) => may(actors[kind], act, { ...secret, servingPersonIds: [] }))).toEqual(["secretary"]);
    expect(kinds.filter((kind) => may(actors[kind], act, { ...subject, secrecyGround: "OSL 26 kap. 1 §" }))).toEqual(["secretary"]);
  });
});

test.each(["letter.read", "letter.decide"] as const)("%s of what tells something secret is for the secretary alone: who serves on it isn't of the office", (act) => {
  expect(kinds.filter((kind) => may(actors[kind], act, secret))).toEqual(["secretary"]);
});

test("an act that reads is one of those that heed secrecy, or shows nothing of a single matter", () => {
  const reading = acts.filter((act) => act.endsWith(".read"));
  const ofNoMatter = ["settings.read", "members.read", "contact.read"];
  expect(reading.filter((act) => !ofNoMatter.includes(act)).sort()).toEqual([...onWhatCanBeSecret, "letter.read", "round.read", "assignment.read"].sort());
});

describe("at a meeting", () => {
  test.each(["motion.move", "division.vote", "remark.make"] as const)("%s is not for those elected to another body", (act) => {
    expect(elected.filter((kind) => may(actors[kind], act, { ...subject, bodyId: "committee" }))).toEqual([]);
  });

  test("who chairs the item puts the question, whoever else is the body's chair", () => {
    const chairedByMember = { ...subject, chairPersonId: "member" };
    expect(kinds.filter((kind) => may(actors[kind], "question.put", chairedByMember))).toEqual(["secretary", "member"]);
  });

  test.each(["motion.move", "question.put", "division.vote", "remark.make"] as const)("%s on what is secret is for those it reaches", (act) => {
    const reachedAlone = { ...secret, chairPersonId: "chair", servingPersonIds: ["substitute"] };
    expect(elected.filter((kind) => kind !== "substitute" && may(actors[kind], act, reachedAlone))).toEqual([]);
  });
});

test("minutes are signed by those who were asked, whatever else they are", () => {
  const askedOthers = { ...subject, askedPersonIds: ["substitute", "administrator"] };
  expect(kinds.filter((kind) => may(actors[kind], "approval.sign", askedOthers))).toEqual(["administrator", "substitute"]);
});

describe("of an assignment", () => {
  const nobody = { workspaceId: here };
  const responsible = {
    "the person": { responsiblePersonId: "reader" },
    "those who have a mandate in the body": { bodyId: "board" },
    "those who answer for the organisation": { organisationId: "kalix" },
  };

  test("who may report follows from who is responsible, besides the secretary", () => {
    const reporting = Object.values(responsible).map((of) => kinds.filter((kind) => may(actors[kind], "assignment.report", { ...nobody, ...of })));
    expect(reporting).toEqual([["secretary", "reader"], ["secretary", ...elected], ["secretary", "municipalContact"]]);
    expect(kinds.filter((kind) => may(actors[kind], "assignment.report", nobody))).toEqual(["secretary"]);
  });

  test("what is secret is read by those responsible and those whom the matter reaches", () => {
    expect(kinds.filter((kind) => may(actors[kind], "assignment.read", { ...nobody, secrecyGround: "OSL 26 kap. 1 §", responsiblePersonId: "reader", servingPersonIds: ["member"] }))).toEqual(["secretary", "reader", "member"]);
    expect(may(actors.municipalContact, "assignment.read", { ...nobody, organisationId: "luleå" })).toBe(false);
  });
});

describe("of what an organisation is asked", () => {
  const ofTheOrganisation = ["reply.prepare", "reply.readDraft", "reply.confirm"] as const;

  test.each(ofTheOrganisation)("%s is for its own contact, and for nobody where no organisation is named", (act) => {
    for (const organisationId of ["luleå", null, undefined]) expect(kinds.filter((kind) => may(actors[kind], act, { ...subject, organisationId }))).toEqual([]);
  });

  test("its contact reads what it is asked, and nothing of what another is", () => {
    expect(may(actors.municipalContact, "round.read", secret)).toBe(true);
    expect(may(actors.municipalContact, "round.read", { ...subject, organisationId: "luleå" })).toBe(false);
    expect(may(actors.municipalContact, "round.read", { ...subject, organisationId: null })).toBe(false);
  });

  test("what is secret reaches besides the contact only those whom the matter reaches", () => {
    expect(kinds.filter((kind) => may(actors[kind], "round.read", secret))).toEqual(["secretary", "municipalContact", "member"]);
  });

  test("one who answers for two organisations answers for each, and one without an organisation for none", () => {
    const withRoles = (...organisationIds: (string | null)[]) => ({ ...actors.municipalContact, roles: organisationIds.map((organisationId) => ({ role: "municipalContact" as const, organisationId })) });
    expect(["kalix", "luleå"].map((organisationId) => may(withRoles("luleå", "kalix"), "reply.confirm", { ...subject, organisationId }))).toEqual([true, true]);
    expect(may(withRoles(null), "reply.confirm", subject)).toBe(false);
  });

  test("a reader of a municipality isn't its contact", () => {
    const reader = { ...actors.reader, roles: [{ role: "reader" as const, organisationId: "kalix" }] };
    expect(ofTheOrganisation.filter((act) => may(reader, act, subject))).toEqual([]);
  });
});

describe("the refusal", () => {
  test.each([
    ["person.disable", "administrator"],
    ["case.register", "secretary"],
    ["body.edit", "office"],
    ["case.read", "insider"],
  ] as const)("of %s tells that %s may", (act, holder) => {
    expect(can(actors.municipalContact, act, subject)).toMatchObject({ facts: { holder } });
  });
});

test("whoever is elected reads alike, whatever they are elected to", () => {
  const rights = elected.map((kind) => acts.filter((act) => act.endsWith(".read") && may(actors[kind], act, subject)));
  expect(new Set(rights.map((list) => list.join())).size).toBe(1);
});
