import type { StoredMeeting } from "#lib/data/meeting.ts";
import { dayOf } from "#lib/data/stored-body.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { awaitsConsent } from "#lib/domain/agenda/item.ts";
import { reasonsAgainstDeciding } from "#lib/domain/decision/treatment.ts";
import type { MeetingItem, Presence } from "#lib/domain/presence/presence.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { treatmentView } from "../treatment/treatment-view.ts";
import type { RoomView, SelectedItem } from "./view.ts";

const parts = {
  paragraph: { select: { number: true } },
  case: { select: { id: true, registrationNumber: true, title: true } },
  documents: { orderBy: { position: "asc" }, select: { document: { select: { id: true, name: true } } } },
  nominations: { orderBy: { position: "asc" }, select: { id: true, nominator: true, name: true } },
  listed: { orderBy: { position: "asc" } },
} as const;

/** Which item is looked at, and what of the meeting bears on it. */
type Looked = Readonly<{ stored: StoredMeeting; presence: Presence; onItem: MeetingItem; quorum: Quorum }>;

/** One item in full and how far it has come, or nothing where the meeting has none by that id. */
export async function selectedItem(tx: Tx, actor: Actor, { quorum, ...looked }: Looked): Promise<Pick<RoomView, "selected" | "treatment">> {
  const workspaceId = actor.workspace.id;
  const { meeting } = looked.stored;
  const row = await tx.agendaItem.findFirst({ where: { workspaceId, meetingId: meeting.id, id: looked.onItem.id }, include: parts });
  if (!row) return { selected: null, treatment: null };
  const standing = { ...row, withdrawn: row.withdrawnAt ? { by: "", at: row.withdrawnAt, reason: "" } : null };
  const savedBy = row.textSavedById ? await tx.person.findUnique({ where: { id: row.textSavedById }, select: { name: true } }) : null;
  const treatment = await treatmentView(tx, actor, { ...looked, item: standing });
  const selected: SelectedItem = {
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
    proposals: treatment.proposals,
    documents: row.documents.map(({ document }) => document),
    text: row.text as unknown as RichText,
    textVersion: row.textVersion,
    textSavedBy: savedBy?.name ?? "",
    textSavedAt: row.textSavedAt,
    decisions: treatment.decisions,
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
  return { selected, treatment };
}
