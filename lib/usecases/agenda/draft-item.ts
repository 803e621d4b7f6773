import { appendAudit } from "#lib/data/audit.ts";
import { caseForItem } from "#lib/data/case-for-item.ts";
import { createTree } from "#lib/data/clause-tree.ts";
import { insertProposal, insertVersion, lockCaseOfProposals } from "#lib/data/proposal.ts";
import { saveText } from "#lib/data/treatment.ts";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { addItem } from "#lib/domain/agenda/change-agenda.ts";
import { type AgendaItem, newItem } from "#lib/domain/agenda/item.ts";
import { checkItem } from "#lib/domain/agenda/prepare-item.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { proposerOf } from "#lib/domain/proposal/proposer.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import type { AtMeeting } from "../room/at-meeting.ts";

/** An item that an act drafts for a meeting; without a case it has no proposal, and is there for information. */
export type Drafted = Readonly<{
  itemId: string;
  title: string;
  presenter: string;
  secrecyGround: string | null;
  ofCase: Readonly<{ caseId: string; proposalId: string; documentIds: readonly string[] }> | null;
}>;

/** Puts a drafted item last among the agenda's cases, with its own proposal and none of the case's others. Refused in a closed case, and as `addItem`. */
export async function draftItem(agenda: Agenda, { tx, workspaceId, now }: AtMeeting, { itemId, title, presenter, secrecyGround, ofCase }: Drafted): Promise<Agenda | Refused> {
  const given = ofCase && (await caseForItem(tx, workspaceId, ofCase.caseId));
  if (given?.isClosed) return new Refused("agenda.caseClosed");
  const bare: AgendaItem = { ...newItem(itemId, given ? "case" : "information", title), presenter, secrecyGround };
  const item = ofCase ? { ...bare, caseId: ofCase.caseId, proposals: [{ proposalId: ofCase.proposalId, versionId: null }] } : bare;
  const isSecret = (secrecyGround ?? given?.secrecyGround ?? null) !== null;
  const documentIds = (given?.documents ?? []).filter(({ id, secrecyGround: ground }) => ofCase!.documentIds.includes(id) && (isSecret || ground === null)).map(({ id }) => id);
  return addItem(agenda, accepted(checkItem({ ...item, documentIds }, given)), now);
}

/** Drafts the proposal of the organisation's own officials for an item. Gives its id. Refused in a closed case. */
export async function draftProposal({ tx, workspaceId, actor, now }: AtMeeting, caseId: string, clauses: readonly Clause[]): Promise<string> {
  const ofCase = await lockCaseOfProposals(tx, workspaceId, caseId);
  if (!ofCase || ofCase.closedAt) throw new Refused("agenda.caseClosed");
  const proposer = accepted(proposerOf({ origin: "office", personId: null, bodyId: null }, actor.workspace.legalForm));
  const made = { workspaceId, createdById: actor.personId, createdAt: now };
  const proposalId = await insertProposal(tx, { ...made, caseId, proposer });
  await insertVersion(tx, { ...made, proposalId, number: 1, treeId: await createTree(tx, workspaceId, clauses) });
  await appendAudit(tx, actor, { act: "proposal.add", subject: { type: "proposal", id: proposalId }, caseId, facts: { origin: proposer.origin, name: "" }, after: clauses }, now);
  return proposalId;
}

/** Writes the text of a drafted item, as it will read in the minutes until someone writes otherwise; a blank line begins a paragraph. */
export async function draftText({ tx, workspaceId, actor, now }: AtMeeting, itemId: string, text: string): Promise<void> {
  await saveText(tx, workspaceId, itemId, { text: paragraphsOf(text), textVersion: 1, savedById: actor.personId, savedAt: now });
}
