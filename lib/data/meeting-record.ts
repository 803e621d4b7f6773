import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { isTold, proceedingsOf } from "#lib/domain/minutes/proceedings/proceedings-of.ts";
import { type Proceedings, type ProseSection, proseSections } from "#lib/domain/minutes/proceedings/proceedings.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { decisionsOfItems, type StoredDecision } from "./decision.ts";
import { mattersOfItems, type StoredMatter } from "./matter.ts";
import type { StoredMeeting } from "./meeting.ts";
import { loadFirstPage } from "./minutes-pages.ts";
import { loadParagraphs } from "./paragraph.ts";
import { loadPresence } from "./presence.ts";
import { digestOfSection, overridesOfItems } from "./prose-override.ts";
import { notParticipatingOn, remarksOfItems } from "./remark.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";
import { loadWorkspace } from "./workspace.ts";

/** What decides whom an item's content reaches: one of a secret case is as secret as the case. */
export type GuardedItem = { id: string; secrecyGround: string | null; case: { id: string; secrecyGround: string | null } | null };

/** All that has been recorded of a meeting; of an item that `reaches` is false for, nothing but its place. */
export async function loadMeetingRecord(
  tx: Tx,
  workspaceId: string,
  stored: StoredMeeting,
  reaches: (item: GuardedItem) => boolean,
): Promise<MeetingRecord> {
  const { meeting, body } = stored;
  const { name, language } = await loadWorkspace(tx, workspaceId);
  const { paragraphs } = await loadParagraphs(tx, workspaceId, meeting);
  const presence = await loadPresence(tx, workspaceId, stored);
  return {
    association: name,
    language: language === "en" ? "en" : "sv",
    body,
    meeting,
    presence,
    paragraphs,
    items: await recordedItems(tx, workspaceId, { ...stored, presence }, reaches),
    firstPage: await loadFirstPage(tx, workspaceId, meeting),
    changedAt: await changedAt(tx, workspaceId, meeting.id, meeting.startsAt),
  };
}

const parts = {
  case: { select: { id: true, registrationNumber: true, secrecyGround: true } },
  documents: { orderBy: { position: "asc" }, select: { document: { select: { name: true } } } },
  nominations: { orderBy: { position: "asc" } },
  listed: { orderBy: { position: "asc" } },
} as const;

async function recordedItems(
  tx: Tx,
  workspaceId: string,
  stored: StoredMeeting & { presence: Presence },
  reaches: (item: GuardedItem) => boolean,
): Promise<RecordedItem[]> {
  const rows = await tx.agendaItem.findMany({
    where: { workspaceId, meetingId: stored.meeting.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: parts,
  });
  const ids = rows.filter(reaches).map(({ id }) => id);
  const decisions = await decisionsOfItems(tx, workspaceId, ids);
  const matters = await mattersOfItems(tx, workspaceId, stored, ids);
  const remarks = await remarksOfItems(tx, workspaceId, ids);
  const notParticipating = await notParticipatingOn(tx, workspaceId, ids);
  const overrides = await overridesOfItems(tx, workspaceId, ids);
  return rows.map((row): RecordedItem => {
    const matter = matters.get(row.id);
    if (!matter) return { id: row.id, withheld: true };
    const own = decisions.get(row.id) ?? [];
    const told = {
      proposals: matter.proposals,
      treatment: treatmentOf(row.id, matter, own),
      remarks: remarks.get(row.id) ?? [],
      notParticipating: notParticipating.get(row.id) ?? [],
    };
    return {
      id: row.id,
      withheld: false,
      kind: row.kind,
      title: row.title,
      registrationNumber: row.case?.registrationNumber ?? null,
      secrecyGround: row.secrecyGround ?? row.case?.secrecyGround ?? null,
      withdrawnReason: row.withdrawnAt && (row.withdrawnReason ?? ""),
      text: row.text as unknown as RichText,
      ...told,
      decisions: own,
      nominations: row.nominations,
      listed: row.listed.map((each) => ({ ...each, decidedOn: each.decidedOn && dayOf(each.decidedOn) })),
      documents: row.documents.map(({ document }) => document.name),
      digests: digestsOf(proceedingsOf(told, stored.presence)),
      proseOverrides: (overrides.get(row.id) ?? []).map(({ generatedDigest, ...override }) => ({ ...override, digestThen: generatedDigest })),
    };
  });
}

function treatmentOf(itemId: string, { matter, questions, chairOrder }: StoredMatter, decisions: readonly StoredDecision[]): Treatment {
  return { itemId, matter, questions, chairOrder, isDecided: decisions.some(({ fromQuestions }) => fromQuestions) };
}

function digestsOf(proceedings: Proceedings): Partial<Record<ProseSection, string>> {
  const told = proseSections.filter((section) => isTold(proceedings, section));
  return Object.fromEntries(told.map((section) => [section, digestOfSection(proceedings, section)]));
}

/** When something was last done at the meeting: the date of the document, so that the same content is the same file. */
async function changedAt(tx: Tx, workspaceId: string, meetingId: string, otherwise: Date): Promise<Date> {
  const last = await tx.auditEvent.aggregate({ where: { workspaceId, meetingId }, _max: { at: true } });
  return last._max.at ?? otherwise;
}
