import { inTransaction } from "#lib/data/transaction.ts";
import { type Actor, hasMandate } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type Urgency, urgencyOf, whatHurtsFirst } from "#lib/domain/todo/order.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";
import { todosOfAssignments } from "./assignments-waiting.ts";
import { todosOfCases } from "./cases-waiting.ts";
import { todosOfConditions } from "./conditions-waiting.ts";
import { todosOfGrants } from "./grants-waiting.ts";
import { todosOfLegalForce } from "./legal-force-waiting.ts";
import { type ComingMeeting, comingMeetings, type HeldMeeting, latestMinutes } from "./meetings-around.ts";
import { todosOfLettersFor } from "./letters-waiting.ts";
import { todosOfMeetings } from "./meetings-waiting.ts";
import { todosOfMember, todosOfMotions } from "./motions-waiting.ts";
import { todosOfLedgers } from "./pledges-waiting.ts";
import { todosOfReplies } from "./replies-awaited.ts";
import { todosOfExtracts } from "./extracts-to-send.ts";
import { todosOfParagraphsLeft } from "./paragraphs-left.ts";
import { todosOfRounds } from "./rounds-waiting.ts";
import { todosOfRefused } from "./minutes-refused.ts";
import { todosOfSigning } from "./minutes-to-sign.ts";
import { type News, newsOfMeetings } from "./news-of-meetings.ts";

export type Dashboard = Readonly<{
  /** What waits for the actor, what hurts first first. */
  todos: readonly (Todo & { urgency: Urgency })[];
  /** What is shown of meetings: nothing for one who has no part in them. */
  meetings: Readonly<{ mine: readonly ComingMeeting[]; /** Of one's own meetings, by id. */ news: Readonly<Record<string, News | null>>; others: readonly ComingMeeting[]; latest: readonly HeldMeeting[] }> | null;
}>;

/** What waits for the actor in the workspace, and the meetings that are near. */
export async function dashboard(actor: Actor, now: Date): Promise<Dashboard> {
  const workspaceId = actor.workspace.id;
  const preparesMeetings = may(actor, "agenda.edit", { workspaceId });
  const readsMeetings = may(actor, "meeting.list", { workspaceId });
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, now);
    const today = stockholmDay(now);
    const todos = preparesMeetings
      ? [...(await todosOfMeetings(tx, actor, reach, now)), ...(await todosOfCases(tx, workspaceId, reach, today))]
      : [];
    const coming = readsMeetings ? await comingMeetings(tx, workspaceId, now) : [];
    const isMine = ({ bodyId }: ComingMeeting) => hasMandate(actor, bodyId);
    const news = await newsOfMeetings(tx, actor, coming.filter(isMine).map(({ id }) => id), reach);
    const sends = may(actor, "extract.dispatch", { workspaceId }) ? await todosOfExtracts(tx, workspaceId) : [];
    const waits = [
      ...todos,
      ...sends,
      ...(await todosOfSigning(tx, actor)),
      ...(await todosOfRefused(tx, actor)),
      ...(await todosOfParagraphsLeft(tx, actor, now)),
      ...(await todosOfLegalForce(tx, actor, today)),
      ...(await todosOfMotions(tx, actor, reach)),
      ...(await todosOfRounds(tx, actor, today)),
      ...(await todosOfConditions(tx, actor)),
      ...(await todosOfLedgers(tx, actor, today)),
      ...(await todosOfAssignments(tx, actor, today)),
      ...(await todosOfGrants(tx, actor, today)),
      ...(await todosOfLettersFor(tx, actor)),
      ...(await todosOfReplies(tx, actor)),
      ...todosOfMember(actor, coming),
    ];
    return {
      todos: whatHurtsFirst(waits, today).map((todo) => ({ ...todo, urgency: urgencyOf(todo, today) })),
      meetings: readsMeetings
        ? { mine: coming.filter(isMine), news: Object.fromEntries(news), others: coming.filter((meeting) => !isMine(meeting)), latest: await latestMinutes(tx, workspaceId) }
        : null,
    };
  });
}
