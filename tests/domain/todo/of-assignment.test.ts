import { expect, test } from "vitest";
import type { Assignment } from "#lib/domain/assignment/assignment.ts";
import type { Report } from "#lib/domain/assignment/report.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { todosOfAssignment } from "#lib/domain/todo/of-assignment.ts";

const today = "2011-05-10";
const given: Assignment & { treeId: string } = {
  treeId: "t", clause: blankClause("c", "kansliet kartlägger"), standing: "inForce", inForceOn: "2011-02-03", decidedOn: "2011-02-03",
  responsible: null, dueOn: null, dueReason: "", reports: [],
};
const onAgenda = { itemId: "i", meetingId: "m", bodyName: "Styrelse", on: "2011-06-01", paragraph: null, isOver: false, outcomes: [] };
const report = (kind: Report["kind"], treatments: Report["treatments"] = []): Report => ({ id: "r", number: 1, kind, text: "Klart.", on: "2011-05-01", by: "Maj", recordId: null, treatments });
const secretary = { report: true, takeUp: true };
const responsible = { report: true, takeUp: false };

test.each([
  ["without a day waits for nobody", {}, secretary, []],
  ["that is due in more than two weeks waits for nobody", { dueOn: "2011-05-25" }, secretary, []],
  ["that is due within two weeks is to be reported on", { dueOn: "2011-05-24" }, responsible, [["assignmentDue", "2011-05-24"]]],
  ["that is past its day is late", { dueOn: "2011-05-09" }, responsible, [["assignmentLate", "2011-05-09"]]],
  ["that is late waits for nobody who may not report", { dueOn: "2011-05-09" }, { report: false, takeUp: false }, []],
  ["that waits for its condition waits for nobody", { dueOn: "2011-05-09", standing: "waits" }, secretary, []],
  ["that is reported is to be taken up by the secretary", { dueOn: "2011-05-09", reports: [report("final")] }, secretary, [["reportToTakeUp", null]]],
  ["that is reported waits no more for who reported", { dueOn: "2011-05-09", reports: [report("final")] }, responsible, []],
  ["whose report stands on an agenda waits for the meeting", { reports: [report("final", [onAgenda])] }, secretary, []],
  ["with an interim report is as late", { dueOn: "2011-05-09", reports: [report("interim")] }, secretary, [["assignmentLate", "2011-05-09"]]],
  ["whose report was sent back is late again", { dueOn: "2011-05-09", reports: [report("final", [{ ...onAgenda, outcomes: ["referredBack"] }])] }, secretary, [["assignmentLate", "2011-05-09"]]],
] as const)("an assignment %s", (_, change, may, waits) => {
  const todos = todosOfAssignment({ ...given, ...(change as Partial<Assignment>) }, may, today);
  expect(todos.map(({ kind, due }) => [kind, due])).toEqual(waits);
  expect(todos.every((todo) => "assignment" in todo && todo.assignment.clauseId === "c" && todo.assignment.treeId === "t")).toBe(true);
});
