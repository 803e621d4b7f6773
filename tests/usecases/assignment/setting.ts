import { randomUUID } from "node:crypto";
import { loadAssignment, type StoredAssignment } from "#lib/data/assignment.ts";
import { createTree } from "#lib/data/clause-tree.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { reportAssignment, reportAssignmentShape } from "#lib/usecases/assignment/report-assignment.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, insert } from "../../support/association.ts";
import { onAgenda } from "../case/setting.ts";
import { meetingAssociation } from "../meeting/setting.ts";

/** An assignment that the board gave on 1 March 2010, by default in § 7, in a case or in none. */
export type Given = Readonly<{ here: Association; caseId: string | null; itemId: string; treeId: string; clauseId: string }>;

type Options = { addressees?: Addressee[]; dueDate?: string | null; secrecyGround?: string | null; withCase?: boolean; here?: Association; paragraph?: number };

export const office: Addressee = { kind: "named", name: "Kansliet" };

/** Has the board instruct someone, under a main clause that it adopts. */
export async function given({ addressees = [office], dueDate = "2010-04-30", secrecyGround = null, withCase = true, here: inside, paragraph = 7 }: Options = {}): Promise<Given> {
  const here = inside ?? (await meetingAssociation({ definiteName: "Styrelsen" }));
  const registered = withCase ? await registerCase(here.secretary, { title: "Bredband i glesbygd", summary: "", planCode: "0", secrecyGround }) : null;
  const { itemId, meetingId } = await onAgenda(here, registered?.caseId ?? null!, { at: "2010-03-01T08:00:00Z" });
  const instruct: Clause = { id: randomUUID(), text: "kansliet får i uppdrag att kartlägga bredbandet", act: "instruct", addressees, dueDate, condition: null, children: [] };
  const main: Clause = { id: randomUUID(), text: "bredbandet ska byggas ut", act: "adopt", addressees: [], dueDate: null, condition: null, children: [instruct] };
  const treeId = await inTransaction(here.id, (tx) => createTree(tx, here.id, [main]));
  await insert(
    ["Paragraph", { workspaceId: here.id, bodyId: here.boardId, year: 2010, number: paragraph, meetingId, itemId }],
    ["Decision", { workspaceId: here.id, id: randomUUID(), itemId, position: 0, outcome: "adopted", treeId }],
  );
  return { here, caseId: registered?.caseId ?? null, itemId, treeId, clauseId: instruct.id };
}

/** The assignment as it stands. */
export async function standingOf({ here, treeId, clauseId }: Given): Promise<StoredAssignment> {
  return (await inTransaction(here.id, (tx) => loadAssignment(tx, here.id, { treeId, clauseId })))!;
}

/** Reports on it, as the secretary unless another does. Gives the report's id. */
export async function reported({ here, treeId, clauseId }: Given, change: object = {}, context: ActContext = here.secretary): Promise<string> {
  const input = { treeId, clauseId, kind: "final", text: "Kartan är ritad.\n\nDen bifogas.", ...change };
  return (await reportAssignment(context, reportAssignmentShape.parse(input))).reportId;
}
