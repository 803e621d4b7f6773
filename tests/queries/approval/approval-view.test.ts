import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { approvalView } from "#lib/queries/approval/approval-view.ts";
import { versionFile } from "#lib/queries/approval/version-file.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { refuseMinutes } from "#lib/usecases/approval/end-version.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, now } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { quickHash } from "../../support/quick-hash.ts";
import { anna, bo, chair, closedBoard } from "../../usecases/approval/setting.ts";

withDatabase();

const password = "hösten i Härnösand 2010";
const actorOf = async ({ workspace, personId }: ActContext) => (await loadActor(workspace, personId))!;

test("who is asked sees what to sign until it is signed, and is reminded on the first page; others see how far it has come", async () => {
  const board = await closedBoard();
  const { here, meetingId, people } = board;
  const view = async (who: ActContext) => (await approvalView(await actorOf(who), meetingId, now))!;
  const waits = async (who: ActContext) => (await dashboard(await actorOf(who), now)).todos.filter(({ kind }) => kind === "minutesToSign");
  const toRead = async (who: ActContext) => (await dashboard(await actorOf(who), now)).todos.filter(({ kind }) => kind === "minutesToRead");
  expect(await view(here.secretary)).toMatchObject({ state: "closed", choices: { unresolved: [], immediate: [], substitutes: [] }, shown: null, versions: [] });
  expect(await toRead(here.secretary)).toHaveLength(1);

  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  expect(await toRead(here.secretary)).toEqual([]);
  expect(await view(here.secretary)).toMatchObject({ choices: { substitutes: [{ name: bo }] } });
  const shown = (await view(people[anna]!)).shown!;
  expect(shown).toMatchObject({ state: "toSign", own: { name: anna, capacity: "adjuster" }, sealed: [1], withheld: [], earlier: null, waitsFor: null });
  expect(await waits(people[anna]!)).toMatchObject([{ meeting: { id: meetingId }, part: "ordinary", due: shown.version.dueOn }]);
  expect(await view(people[bo]!)).toMatchObject({ choices: null, shown: { own: null } });
  expect(await waits(people[bo]!)).toEqual([]);

  await asOwner(async (connection) => connection.query(`UPDATE "Account" SET "passwordHash" = $1`, [await quickHash(password)]));
  await signMinutes(people[anna]!, { meetingId, versionId: shown.version.id, signatoryId: shown.own!.id, digest: shown.version.digest, dissent: "", password });
  expect(await view(people[anna]!)).toMatchObject({ shown: { state: "beingSigned", own: null } });
  expect(await waits(people[anna]!)).toEqual([]);

  const own = (await view(people[chair]!)).shown!.own!;
  await refuseMinutes(people[chair]!, { meetingId, versionId: shown.version.id, signatoryId: own.id, reason: "Fel belopp", paragraphs: null });
  expect(await view(people[chair]!)).toMatchObject({ shown: { state: "refused", own: null } });
  expect(await waits(people[chair]!)).toEqual([]);
  const refused = async (who: ActContext, on = now) => (await dashboard(await actorOf(who), on)).todos.filter(({ kind }) => kind === "minutesRefused");
  const muchLater = new Date(now.getTime() + 90 * 86_400_000);
  for (const on of [now, muchLater]) expect(await refused(here.secretary, on)).toMatchObject([{ meeting: { id: meetingId }, by: chair, numbers: [], due: shown.version.dueOn }]);
  expect([await refused(people[chair]!), await toRead(here.secretary)]).toEqual([[], []]);
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  expect(await refused(here.secretary)).toEqual([]);
  expect(await view(people[anna]!)).toMatchObject({ shown: { own: { name: anna }, earlier: { version: { number: 1, ended: { reason: "Fel belopp" } }, changed: [] } } });

  const old = await approvalView(await actorOf(people[anna]!), meetingId, now, shown.version.id);
  expect(old).toMatchObject({ shown: { version: { number: 1 }, state: "refused", own: null, content: shown.content }, versions: [{ number: 1, state: "refused" }, { number: 2, state: "toSign" }] });
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  expect((await view(people[anna]!)).versions.map(({ state }) => state)).toEqual(["refused", "superseded", "toSign"]);
  expect(await approvalView(await actorOf(people[anna]!), meetingId, now, randomUUID())).toBeNull();
});

test("of a secret § nothing is shown to one whom it doesn't reach, and of another association's meeting nothing at all", async () => {
  const board = await closedBoard();
  const { here, meetingId, itemId } = board;
  await asOwner((connection) => connection.query(`UPDATE "AgendaItem" SET "secrecyGround" = 'OSL 26:1' WHERE id = $1`, [itemId]));
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  expect((await approvalView(await actorOf(here.reader), meetingId, now))!.shown!.withheld).toEqual([1]);
  const { shown } = (await approvalView(await actorOf(here.secretary), meetingId, now))!;
  expect(shown!.withheld).toEqual([]);
  const fileFor = async (who: ActContext) => versionFile(await actorOf(who), meetingId, shown!.version.id, now);
  expect(await fileFor(here.secretary)).toMatchObject({ mediaType: "application/pdf", size: expect.any(Number) });
  expect(await fileFor(here.reader)).toBeNull();
  const { secretary } = await association();
  expect(await fileFor(secretary)).toBeNull();
  expect(await approvalView(await actorOf(secretary), meetingId, now)).toBeNull();
});
