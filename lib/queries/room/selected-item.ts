import { decisionsOf } from "#lib/data/decision.ts";
import { proposalsBefore } from "#lib/data/proposals-before.ts";
import { dayOf } from "#lib/data/stored-body.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { awaitsConsent } from "#lib/domain/agenda/item.ts";
import { reasonsAgainstDeciding } from "#lib/domain/decision/treatment.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { SelectedItem } from "./view.ts";

const parts = {
  paragraph: { select: { number: true } },
  case: { select: { id: true, registrationNumber: true, title: true } },
  documents: { orderBy: { position: "asc" }, select: { document: { select: { id: true, name: true } } } },
  nominations: { orderBy: { position: "asc" }, select: { id: true, nominator: true, name: true } },
  listed: { orderBy: { position: "asc" } },
} as const;

/** One item in full, or null where the meeting has none by that id. */
export async function selectedItem(tx: Tx, workspaceId: string, meeting: Meeting, id: string, quorum: Quorum): Promise<SelectedItem | null> {
  const row = await tx.agendaItem.findFirst({ where: { workspaceId, meetingId: meeting.id, id }, include: parts });
  if (!row) return null;
  const standing = { ...row, withdrawn: row.withdrawnAt ? { by: "", at: row.withdrawnAt, reason: "" } : null };
  const savedBy = row.textSavedById ? await tx.person.findUnique({ where: { id: row.textSavedById }, select: { name: true } }) : null;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.paragraph?.number ?? null,
    presenter: row.presenter,
    secrecyGround: row.secrecyGround,
    withdrawnReason: row.withdrawnAt ? (row.withdrawnReason ?? "") : null,
    awaitsConsent: awaitsConsent(standing),
    treatedFrom: row.treatedFrom,
    treatedTo: row.treatedTo,
    case: row.case,
    proposals: (await proposalsBefore(tx, workspaceId, [row.id])).get(row.id) ?? [],
    documents: row.documents.map(({ document }) => document),
    text: row.text as unknown as RichText,
    textVersion: row.textVersion,
    textSavedBy: savedBy?.name ?? "",
    textSavedAt: row.textSavedAt,
    decisions: await decisionsOf(tx, workspaceId, row.id),
    against: reasonsAgainstDeciding(meeting, standing, quorum),
    nominations: row.nominations,
    listed: row.listed.map(({ id: matterId, text, registrationNumber, decidedBy, decidedOn }) => ({
      id: matterId,
      text,
      registrationNumber,
      decidedBy,
      decidedOn: decidedOn && dayOf(decidedOn),
    })),
  };
}
