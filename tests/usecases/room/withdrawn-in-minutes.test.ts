import { expect, test } from "vitest";
import { loadMeeting } from "#lib/data/meeting.ts";
import { loadMeetingRecord } from "#lib/data/meeting-record.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { plainText } from "#lib/domain/text/plain-text.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import { withDatabase } from "../../support/database.ts";
import { meetingAssociation, planned, standing } from "../meeting/setting.ts";

withDatabase();

test("what fell from the agenda is told where the agenda is approved, but for what is secret", async () => {
  const here = await meetingAssociation();
  const meetingId = await planned(here);
  const add = async (title: string, secrecyGround: string | null) =>
    (await addItem(here.secretary, { meetingId, kind: "information", title, presenter: "", secrecyGround, caseId: null })).itemId;
  const fallen = { open: await add("Studieresa", null), secret: await add("Förhandling", "OSL 19 kap. 6 §") };
  await openMeeting(here.secretary, { meetingId });
  await withdrawItem(here.secretary, { meetingId, itemId: fallen.open, reason: "Resan är inställd." });
  await withdrawItem(here.secretary, { meetingId, itemId: fallen.secret, reason: "Parterna är överens." });
  await treatItem(here.secretary, { meetingId, itemId: await standing(here, meetingId, "opening") });
  await treatItem(here.secretary, { meetingId, itemId: await standing(here, meetingId, "agenda") });

  const record = await inTransaction(here.id, async (tx) => loadMeetingRecord(tx, here.id, await loadMeeting(tx, here.id, meetingId), () => true));
  const told = minutesOf(record, "sv").entries.map((entry) => (entry.kind === "paragraph" ? plainText(entry.text) : entry.kind));
  expect(told).toEqual(["", "Ärendet ”Studieresa” utgår: Resan är inställd."]);
});
