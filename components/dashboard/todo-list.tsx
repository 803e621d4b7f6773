import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { assignmentHref } from "#components/assignment/next-step.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StateDot, type Tone } from "#components/ui/state-mark.tsx";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { Urgency } from "#lib/domain/todo/order.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { longDate } from "#lib/i18n/format.ts";
import { nextStep } from "./next-step.ts";
import { TodoDetail } from "./todo-detail.tsx";

export type RankedTodo = Todo & { urgency: Urgency };
type Props = { workspace: string; todos: readonly RankedTodo[]; /** Where what waits for a meeting can be put up. */ nextMeetingId: string | null };

const tones: Record<Urgency, Tone> = { now: "accent", overdue: "warning", soon: "pending", later: "neutral" };

/** What waits, in the order given, each with what it concerns and its one next step. */
export function TodoList({ workspace, todos, nextMeetingId }: Props) {
  return (
    <ol className="max-w-[56rem] border-t border-hairline">
      {todos.map((todo, place) => (
        <TodoLine key={`${todo.kind} ${aboutOf(todo)}`} workspace={workspace} todo={todo} isFirst={place === 0} nextMeetingId={nextMeetingId} />
      ))}
    </ol>
  );
}

type LineProps = { workspace: string; todo: RankedTodo; isFirst: boolean; nextMeetingId: string | null };

function TodoLine({ workspace, todo, isFirst, nextMeetingId }: LineProps) {
  const words = useTranslations("dashboard");
  const step = nextStep(todo, workspace, nextMeetingId);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-hairline py-4">
      <div className="grid min-w-0 flex-[1_1_20rem] grid-cols-[1.5rem_minmax(0,1fr)]">
        <StateDot tone={tones[todo.urgency]} className="mt-[0.42em] size-[0.9em]!" />
        <div className="min-w-0">
          <p className="font-semibold">
            <Headline todo={todo} /> <Due todo={todo} />
          </p>
          <About workspace={workspace} todo={todo} />
          <TodoDetail todo={todo} />
        </div>
      </div>
      <LinkButton href={step.href} variant={isFirst ? "primary" : "quiet"} size="small">
        {words(`step.${step.name}`)}
      </LinkButton>
    </li>
  );
}

function Headline({ todo }: { todo: Todo }) {
  const words = useTranslations("dashboard.todo");
  switch (todo.kind) {
    case "agendaLacks":
    case "consentAwaited":
      return words(todo.kind, { count: todo.items.length });
    case "lettersUncertain":
    case "lettersStopped":
    case "lettersToSend":
      return words(todo.kind, { count: todo.count });
    case "motionHandedIn":
    case "motionDrafted":
      return words(todo.kind, { place: todo.item.place });
    case "paragraphsLeft":
      return words(todo.kind, { paragraphs: paragraphSpan(todo.numbers), count: todo.numbers.length });
    case "minutesToSign":
      return words(todo.kind, { part: todo.part });
    case "extractsToSend":
      return words(todo.kind, { paragraphs: paragraphSpan(todo.numbers) });
    case "legalForceToConfirm":
      return words(todo.kind, { paragraphs: paragraphSpan(todo.paragraphs) });
    case "repliesMissing":
      return words(todo.kind, { count: todo.names.length });
    case "provisosToJudge":
      return words(todo.kind, { count: todo.provisos });
    case "conditionsToConfirm":
      return words(todo.kind, { count: todo.conditions });
    case "roundToClose":
      return words(todo.kind, { missing: todo.names.length });
    case "pledgesToConfirm":
      return words(todo.kind, { count: todo.pledges });
    case "pledgesToInvoice":
      return words(todo.kind, { count: todo.pledges, year: String(todo.year) });
    case "replyAwaited":
      return words(todo.kind, { title: todo.title });
    case "caseReturns":
      return words(`caseReturns.${todo.outcome}`);
    default:
      return words(todo.kind);
  }
}

/** The last day; for a meeting under way or passed its day says it already. */
function Due({ todo: { kind, due, urgency } }: { todo: RankedTodo }) {
  const words = useTranslations("dashboard");
  const language = useLocale();
  if (due === null || urgency === "now" || kind === "meetingPassed") return null;
  return (
    <span className={`text-sm font-normal ${urgency === "overdue" ? "text-warning" : "text-ink-soft"}`}>
      {words(urgency === "overdue" ? "overdue" : "due", { day: longDate(due, language) })}
    </span>
  );
}

/** The meeting, the case, the assignment or the grant, as a link to it; letters and replies are found by the next step. */
function About({ workspace, todo }: { workspace: string; todo: Todo }) {
  const words = useTranslations("assignment");
  const language = useLocale();
  if ("count" in todo || "addresseeId" in todo) return null;
  const home = `/${workspace}`;
  const [href, text] =
    "meeting" in todo
      ? [`${home}/meetings/${todo.meeting.id}`, `${todo.meeting.bodyName} ${longDate(todo.meeting.day, language)}`]
      : "assignment" in todo
        ? [assignmentHref(home, todo.assignment), words("clause", { text: todo.assignment.text })]
        : "grant" in todo
          ? [`${home}/cases/${todo.grant.caseId}/funding/grants/${todo.grant.id}`, `${todo.grant.funder}: ${todo.grant.purpose}`]
          : [`${home}/cases/${todo.case.id}`, `${todo.case.registrationNumber} ${todo.case.title}`];
  return (
    <p className="line-clamp-2 font-serif">
      <Link href={href} prefetch={false} className="link">
        {text}
      </Link>
    </p>
  );
}

function aboutOf(todo: Todo): string {
  if ("motionId" in todo) return todo.motionId;
  if ("noticeId" in todo) return todo.noticeId;
  if ("roundId" in todo) return todo.roundId;
  if ("count" in todo) return todo.kind;
  if ("addresseeId" in todo) return todo.addresseeId;
  if ("assignment" in todo) return `${todo.assignment.treeId} ${todo.assignment.clauseId}`;
  if ("grant" in todo) return todo.grant.id;
  if ("year" in todo) return `${todo.case.id} ${todo.year}`;
  return "meeting" in todo ? todo.meeting.id : todo.case.id;
}
