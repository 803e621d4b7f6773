import { organisationByName } from "#lib/data/organisation.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { buildCondition, buildConditionShape } from "#lib/usecases/condition/build-condition.ts";
import { decided } from "./decided.ts";
import { at, type Desk } from "./stage.ts";

const endorsed = { kind: "endorsedBy" as const, enough: { kind: "all" as const }, clauseIds: null as string[] | null, evidenced: false, withLegalForce: false, noObjectionCounts: false };

/** The conditions that § 5 of seed 000 is decided under: A on all of it, C on the money, and B on where the post is placed and who recruits. */
export async function setCoordinatorConditions(desk: Desk, { caseId, itemId }: { caseId: string; itemId: string }): Promise<void> {
  const { treeId, clauses } = await decided(desk, itemId);
  const main = clauses[0]!;
  const { id: council } = (await inTransaction(desk.workspaceId, (tx) => organisationByName(tx, "Region Norrbotten")))!;
  const [, financing, placement, recruitment] = main.children.map(({ id }) => id) as [string, string, string, string];
  const byCouncil = { ...endorsed, who: { kind: "organisations" as const, ids: [council] } };
  const conditions = [
    { text: "samverkan med Norrbottens läns landsting kommer till stånd", clauseIds: [main.id], parts: [byCouncil] },
    { text: "Norrbottens läns landsting finansierar 30 procent av kostnaderna", clauseIds: [financing], parts: [{ ...byCouncil, clauseIds: [financing] }] },
    { text: "förslaget tillstyrks av samtliga medlemskommuner", clauseIds: [placement, recruitment], parts: [{ ...endorsed, who: { kind: "memberMunicipalities" as const } }] },
  ];
  for (const [place, { parts, ...condition }] of conditions.entries()) {
    const entry = { caseId, treeId, ...condition, alternatives: [{ parts, by: "" }] };
    await desk.act(buildCondition, buildConditionShape, entry, at("2011-02-14", `11:0${place}`));
  }
}
