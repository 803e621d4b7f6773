import { assignmentsDueBy, type StoredAssignment } from "#lib/data/assignment.ts";
import { postLetter } from "#lib/data/letter.ts";
import { whoCanBeWrittenTo } from "#lib/data/person.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import { responsiblePeople } from "#lib/data/responsible-people.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { assignmentLetter } from "#lib/documents/letter/assignment-letter.ts";
import { type AssignmentReminder, assignmentReminder, daysBeforeReminder } from "#lib/domain/assignment/reminder.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAddress } from "#lib/domain/letter/letter.ts";

/**
 * Reminds those in a workspace who are responsible for an assignment that is near its last day or past it
 * (`assignmentReminder`): each once before that day and once after it, however often it is run. One who has no address or
 * account gets no letter; the secretary finds all of them among what there is to do.
 */
export async function remindToReport(workspaceId: string, now: Date): Promise<void> {
  const today = stockholmDay(now);
  await inTransaction(workspaceId, async (tx) => {
    const due = await assignmentsDueBy(tx, workspaceId, addDays(today, daysBeforeReminder));
    for (const assignment of due) {
      const reminder = assignmentReminder(assignment, today);
      if (reminder) await remind(tx, workspaceId, assignment, reminder, now);
    }
  });
}

async function remind(tx: Tx, workspaceId: string, assignment: StoredAssignment, reminder: AssignmentReminder, now: Date): Promise<void> {
  const { treeId, clause, given, decidedOn, responsible, itemGround, caseGround } = assignment;
  const { kind, dueOn } = reminder;
  const { name: association, slug } = await loadWorkspace(tx, workspaceId);
  const people = await whoCanBeWrittenTo(tx, await responsiblePeople(tx, workspaceId, responsible, stockholmDay(now)));
  const secrecyGround = itemGround ?? caseGround;
  for (const [personId, person] of people) {
    if (!isAddress(person.address)) continue;
    const facts = {
      ...reminder,
      name: person.name,
      association,
      given: { by: given.by, day: decidedOn, paragraph: given.paragraph },
      text: secrecyGround === null ? clause.text : null,
      address: publicAddress(`/${slug}/assignments/${treeId}/${clause.id}`),
    };
    const key = `assignment.reminder:${clause.id}:${kind}:${dueOn}:${personId}`;
    await postLetter(tx, { workspaceId, key, to: person, ...assignmentLetter(facts, person.language), about: { kind: "assignment", id: clause.id }, secrecyGround, at: now });
  }
}
