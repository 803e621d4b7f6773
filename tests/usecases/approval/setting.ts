import { loadMeeting } from "#lib/data/meeting.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { addParticipant } from "#lib/usecases/room/add-participant.ts";
import { chooseAdjusters } from "#lib/usecases/room/choose-adjusters.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { adoptProposal } from "#lib/usecases/room/record-decision.ts";
import { type Board, type BoardForm, boardAtItem } from "../question/board.ts";

export const names = ["Carin Ordförande", "Bo Berg", "Anna Ask"] as const;
export const [chair, bo, anna] = names;
export const secretary = "Siv Sekreterare";

/** A board that has decided on § 1, with the secretary there and Anna chosen to approve; Bo serves too. */
export async function decidedBoard(form: BoardForm = {}): Promise<Board> {
  const board = await boardAtItem(names, undefined, form);
  const { here, meetingId, itemId, versionId } = board;
  await addParticipant(here.secretary, { meetingId, capacity: "official", spans: "", name: secretary, affiliation: "Kansliet", duty: "secretary" });
  await chooseAdjusters(here.secretary, { meetingId, participantIds: [board.participantId(anna)] });
  await adoptProposal(here.secretary, { meetingId, itemId, proposalVersionId: versionId });
  return board;
}

/** As `decidedBoard`, when the meeting is over. */
export async function closedBoard(form: BoardForm = {}): Promise<Board> {
  const board = await decidedBoard(form);
  await closeMeeting(board.here.secretary, { meetingId: board.meetingId, day: "2010-05-06", time: "12:00" });
  return board;
}

/** Who takes part in the board's meeting. */
export async function presenceOf({ here, meetingId }: Board) {
  return inTransaction(here.id, async (tx) => loadPresence(tx, here.id, await loadMeeting(tx, here.id, meetingId)));
}
