import { describe, expect, test } from "vitest";
import { type Assignment, assignmentState, chargeWith, reasonAgainstReporting } from "#lib/domain/assignment/assignment.ts";
import { notedAt, reasonAgainstTakingUp, type Report, reportStanding, type ReportTreatment } from "#lib/domain/assignment/report.ts";
import { instructedBy, responsibleKey } from "#lib/domain/assignment/responsible.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import { Refused } from "#lib/domain/refused.ts";

const today = "2011-05-10";
const given: Assignment = {
  clause: blankClause("recruit", "kansliet får i uppdrag att genomföra rekryteringen"),
  standing: "inForce", inForceOn: "2011-04-14", decidedOn: "2011-02-03",
  responsible: { kind: "named", name: "Kansliet" }, dueOn: "2011-06-01", dueReason: "", reports: [],
};
const at = (outcomes: readonly Outcome[], isOver = outcomes.length > 0): ReportTreatment => ({ itemId: "i", meetingId: "m", bodyName: "Styrelse", on: "2011-05-05", paragraph: 12, isOver, outcomes });
const report = (kind: Report["kind"], ...treatments: ReportTreatment[]): Report => ({ id: "r", number: 1, kind, text: "Klart.", on: "2011-05-01", by: "Maj", recordId: null, treatments });
const stateWith = (change: Partial<Assignment>) => assignmentState({ ...given, ...change }, today);

describe("an assignment", () => {
  test.each([
    ["waits for its condition", { standing: "waits" }, "waits"],
    ["waits where the condition only remains to be confirmed", { standing: "toConfirm" }, "waits"],
    ["waits where the condition can't be met as the replies stand", { standing: "falling", dueOn: "2011-01-01" }, "waits"],
    ["has lapsed with its condition, whatever was reported", { standing: "lapsed", reports: [report("final", at(["noted"]))] }, "lapsed"],
    ["is open up to its last day", { dueOn: today }, "open"],
    ["is open where it has no last day", { dueOn: null }, "open"],
    ["is late the day after", { dueOn: "2011-05-09" }, "late"],
    ["is as open with an interim report", { reports: [report("interim", at(["noted"]))] }, "open"],
    ["is as late with an interim report", { dueOn: "2011-05-09", reports: [report("interim")] }, "late"],
    ["is reported with a final report, also after its last day", { dueOn: "2011-05-09", reports: [report("final")] }, "reported"],
    ["is reported while the report stands on an agenda", { reports: [report("final", at([], false))] }, "reported"],
    ["is done when a meeting has noted the report", { reports: [report("final", at(["noted"]))] }, "done"],
    ["is done when a meeting has adopted that the report is noted", { reports: [report("final", at(["adopted"]))] }, "done"],
    ["stays done with an interim report after", { reports: [report("final", at(["adopted"])), report("interim")] }, "done"],
    ["is reported anew by a final report after it was done", { reports: [report("final", at(["adopted"])), report("final")] }, "reported"],
    ["is open again when the meeting sent the report back", { reports: [report("final", at(["referredBack"]))] }, "open"],
    ["is late again when the meeting rejected the report after the last day", { dueOn: "2011-05-09", reports: [report("final", at(["rejected"]))] }, "late"],
    ["is reported still when the meeting deferred the report", { reports: [report("final", at(["deferred"]))] }, "reported"],
  ] as const)("%s", (_, change, state) => {
    expect(stateWith(change)).toBe(state);
  });

  test("is reported on only when it is in force", () => {
    expect(reasonAgainstReporting(given)).toBeNull();
    expect(reasonAgainstReporting({ standing: "toConfirm" })?.code).toBe("assignment.notInForce");
    expect(reasonAgainstReporting({ standing: "lapsed" })?.code).toBe("assignment.hasLapsed");
  });

  test("is whoever's the clause names first, and the key says who", () => {
    const body = { kind: "body", bodyId: "b1", name: "Presidium" } as const;
    expect(instructedBy({ addressees: [body, { kind: "members" }] })).toEqual(body);
    expect(instructedBy({ addressees: [] })).toBeNull();
    expect([body, { kind: "person", personId: "p1", name: "Maj" } as const, { kind: "organisation", organisationId: "o1", name: "Luleå" } as const, { kind: "named", name: "Kansliet" } as const, { kind: "members" } as const].map(responsibleKey))
      .toEqual(["body:b1", "person:p1", "organisation:o1", "named:Kansliet", "members"]);
  });
});

describe("a report", () => {
  const standingOf = (...treatments: ReportTreatment[]) => reportStanding({ treatments });

  test.each([
    ["is written before any meeting has it", [], "written"],
    ["is on the agenda until it is decided", [at([], false)], "onAgenda"],
    ["is written again when the meeting was over without deciding, cancelled or let it fall out", [at([], true)], "written"],
    ["is written again when it was deferred", [at(["deferred"])], "written"],
    ["is on the agenda of the next after it was deferred", [at(["deferred"]), at([], false)], "onAgenda"],
    ["is sent back when it was referred back", [at(["referredBack"])], "sentBack"],
    ["is noted for good, whatever comes after", [at(["noted", "statement"]), at([], false)], "noted"],
    ["isn't noted by a statement", [at(["statement"])], "written"],
  ] as const)("%s", (_, treatments, standing) => {
    expect(standingOf(...treatments)).toBe(standing);
  });

  test("is put on an agenda unless it stands on one or has been noted", () => {
    expect(reasonAgainstTakingUp(report("final"))).toBeNull();
    expect(reasonAgainstTakingUp(report("final", at(["deferred"])))).toBeNull();
    expect(reasonAgainstTakingUp(report("final", at([], false)))?.code).toBe("assignment.alreadyOnAgenda");
    expect(reasonAgainstTakingUp(report("final", at(["adopted"])))?.code).toBe("assignment.alreadyNoted");
  });

  test("tells which meeting noted it", () => {
    const noted = { ...at(["noted"]), paragraph: 14 };
    expect(notedAt({ treatments: [at(["deferred"]), noted] })).toBe(noted);
    expect(notedAt({ treatments: [at(["deferred"])] })).toBeNull();
  });
});

describe("who is responsible and by when", () => {
  const presidium = { kind: "body", bodyId: "b1", name: "Presidium" } as const;
  const changed = (change: Partial<Parameters<typeof chargeWith>[1]>, of: Partial<Assignment> = {}) =>
    chargeWith({ ...given, ...of }, { responsible: null, dueOn: given.dueOn, dueReason: "", ...change }, today);
  const code = (result: unknown) => (result instanceof Refused ? result.code : null);

  test("is changed without a reason as long as the day stays", () => {
    expect(changed({ responsible: presidium })).toEqual({ responsible: presidium, dueOn: "2011-06-01", dueReason: "" });
    expect(changed({ responsible: presidium }, { dueReason: "Svaren dröjde." })).toMatchObject({ dueReason: "Svaren dröjde." });
  });

  test("is moved with a reason only, and set the first time without", () => {
    expect(code(changed({ dueOn: "2011-09-01" }))).toBe("assignment.reasonMissing");
    expect(code(changed({ dueOn: null }))).toBe("assignment.reasonMissing");
    expect(changed({ dueOn: "2011-09-01", dueReason: " Svaren dröjde. " })).toMatchObject({ dueOn: "2011-09-01", dueReason: "Svaren dröjde." });
    expect(changed({ dueOn: "2011-09-01" }, { dueOn: null })).toMatchObject({ dueOn: "2011-09-01", dueReason: "" });
  });

  test("is never due before the decision, and stands when it is over", () => {
    expect(code(changed({ dueOn: "2011-02-02", dueReason: "Fel dag." }))).toBe("assignment.dueBeforeDecision");
    expect(code(changed({ responsible: presidium }, { standing: "lapsed" }))).toBe("assignment.isOver");
    expect(code(changed({ responsible: presidium }, { reports: [report("final", at(["adopted"]))] }))).toBe("assignment.isOver");
  });
});
