import { randomUUID } from "node:crypto";
import { decisionsOf } from "#lib/data/decision.ts";
import { loadRound } from "#lib/data/round.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { planRound, planRoundShape } from "#lib/usecases/recommendation/plan-round.ts";
import { insert, municipality, personWith } from "../../support/association.ts";
import { asOwner } from "../../support/database.ts";
import { approvedBoard } from "../approval/approved.ts";
import { decidedBoard } from "../approval/setting.ts";
import type { Board } from "../question/board.ts";

/** The day on which the tests plan and send. */
export const later = new Date("2010-05-10T08:00:00Z");

/** A board that has recommended something in § 1, and three municipalities: Boden with a mailbox, Kalix with a contact, Pajala with nothing. */
export type Recommended = Board & Readonly<{ treeId: string; clauseId: string; boden: string; kalix: string; pajala: string; secretary: ActContext }>;

export async function recommended({ isApproved = true } = {}): Promise<Recommended> {
  const board = isApproved ? await approvedBoard({ act: "recommend" }) : await decidedBoard({ act: "recommend" });
  const { here, itemId } = board;
  const [decision] = await inTransaction(here.id, (tx) => decisionsOf(tx, here.id, itemId));
  const treeId = await asOwner(async (owner) => (await owner.query(`SELECT "treeId" FROM "Decision" WHERE id = $1`, [decision!.id])).rows[0].treeId);
  const [boden, kalix, pajala] = [await municipality("Bodens kommun"), await municipality("Kalix kommun"), await municipality("Pajala kommun")];
  await insert(["Mailbox", { workspaceId: here.id, organisationId: boden, email: "kommun@boden.example" }]);
  const contact = await personWith(here, [], "Kajsa Kontakt");
  await insert(["WorkspaceRole", { workspaceId: here.id, id: randomUUID(), personId: contact.personId, role: "municipalContact", organisationId: kalix }]);
  return { ...board, treeId, clauseId: decision!.clauses[0]!.id, boden, kalix, pajala, secretary: { ...here.secretary, now: later } };
}

/** Plans a round about § 1 to Boden and Kalix, as a form would. */
export async function plan(at: Recommended, change: object = {}, context: ActContext = at.secretary): Promise<string> {
  const { caseId, treeId, clauseId, boden, kalix } = at;
  const input = planRoundShape.parse({ caseId, treeId, clauseIds: [clauseId], dueOn: "2010-08-31", message: "", sharesReplies: true, organisationIds: [boden, kalix], ...change });
  return (await planRound(context, input)).roundId;
}

export async function storedRound({ here }: Recommended, roundId: string) {
  return inTransaction(here.id, (tx) => loadRound(tx, here.id, roundId));
}
