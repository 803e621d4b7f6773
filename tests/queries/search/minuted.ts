import { randomUUID } from "node:crypto";
import { type Association, insert } from "../../support/association.ts";

type Told = {
  number: number;
  title: string;
  text?: string;
  startsAt?: string;
  secrecyGround?: string;
  caseSecrecyGround?: string;
  registrationNumber?: string;
  decision?: { outcome?: string; lead?: string; clause?: string; elected?: string };
};

let serial = 0;

/** A § of the board that has been treated at a meeting of its own. Gives the ids of what was made. */
export async function minuted({ id: workspaceId, boardId }: Association, told: Told) {
  const [meetingId, itemId, caseId, decisionId, treeId] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
  const startsAt = new Date(told.startsAt ?? "2010-04-22T07:00:00Z");
  const text = { type: "doc", content: told.text ? [{ type: "paragraph", content: [{ type: "text", text: told.text }] }] : [] };
  serial += 1;
  await insert(
    [
      "Case",
      {
        workspaceId, id: caseId, registrationNumber: told.registrationNumber ?? `X-${serial}`, year: 2010, serial, title: `Ärende ${serial}`,
        openedOn: "2010-01-13", secrecyGround: told.caseSecrecyGround ?? null,
      },
    ],
    ["Meeting", { workspaceId, id: meetingId, bodyId: boardId, startsAt, endsAt: new Date(startsAt.getTime() + 10_800_000), place: "Härnösand", openedAt: startsAt }],
    [
      "AgendaItem",
      { workspaceId, id: itemId, meetingId, position: 0, kind: "case", title: told.title, caseId, secrecyGround: told.secrecyGround ?? null, text: JSON.stringify(text) },
    ],
    ["Paragraph", { workspaceId, bodyId: boardId, year: startsAt.getUTCFullYear(), number: told.number, meetingId, itemId }],
  );
  if (told.decision) {
    const { outcome = "adopted", lead = "", clause, elected } = told.decision;
    if (clause) {
      await insert(["ClauseTree", { workspaceId, id: treeId }], ["Clause", { workspaceId, treeId, id: randomUUID(), position: 0, text: clause }]);
    }
    await insert(["Decision", { workspaceId, id: decisionId, itemId, position: 0, outcome, lead, treeId: clause ? treeId : null }]);
    if (elected) await insert(["Elected", { workspaceId, decisionId, position: 0, name: elected, as: "ordinary" }]);
  }
  return { meetingId, itemId, caseId, decisionId };
}
