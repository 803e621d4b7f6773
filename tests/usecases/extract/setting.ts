import { randomUUID } from "node:crypto";
import { dispatchesOf } from "#lib/data/dispatch.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { dispatchStanding } from "#lib/domain/extract/standing.ts";
import { dispatchExtract, dispatchExtractShape } from "#lib/usecases/extract/dispatch-extract.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { approvedBoard, newestVersion } from "../approval/approved.ts";
import type { Board } from "../question/board.ts";

/** A board whose § 1 is approved, with what its extract is sent by. */
export type Approved = Board & { versionId: string };

export async function approved(): Promise<Approved> {
  const board = await approvedBoard();
  return { ...board, versionId: (await newestVersion(board)).id };
}

/** The day on which the tests send: after the approval, which is at the moment of the tests. */
export const later = new Date("2010-05-10T08:00:00Z");

export const recipient = (name: string, more: object = {}) => ({ organisationId: null, name, way: "email", address: `${randomUUID()}@example.se`, ...more });
export const byLink = (name: string) => recipient(name, { way: "link", address: "" });
export const byHand = (name: string, day = "2010-05-10") => recipient(name, { way: "byHand", address: "", day });

/** Sends the extract of § 1 as a form would. */
export async function send(board: Approved, recipients: object[], change: object = {}, context: ActContext = { ...board.here.secretary, now: later }) {
  const { meetingId, versionId } = board;
  return dispatchExtract(context, dispatchExtractShape.parse({ meetingId, number: 1, versionId, edition: 1, recipients, ...change }));
}

export async function logOf({ here, versionId }: Approved) {
  return inTransaction(here.id, (tx) => dispatchesOf(tx, here.id, { versionId, number: 1 }));
}

export async function standingOf({ here, itemId }: Approved) {
  return inTransaction(here.id, async (tx) => dispatchStanding((await dispatchFactsOf(tx, here.id, [itemId])).get(itemId)!));
}
