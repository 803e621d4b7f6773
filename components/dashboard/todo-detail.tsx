import { useLocale, useTranslations } from "next-intl";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { Todo, TodoItem } from "#lib/domain/todo/todo.ts";
import { inWords, kronor, longDate } from "#lib/i18n/format.ts";

/** More of what waits, where the headline doesn't say it all: which items, what they lack, which §§. */
export function TodoDetail({ todo }: { todo: Todo }) {
  const words = useTranslations("dashboard.detail");
  const language = useLocale();
  switch (todo.kind) {
    case "agendaLacks":
    case "consentAwaited":
      return <Items items={todo.items} withMissing={todo.kind === "agendaLacks"} />;
    case "motionDrafted":
      return <p className={small}>{todo.item.title}</p>;
    case "motionHandedIn":
      return <p className={small}>{words("moved", { title: todo.item.title, movers: inWords(todo.movers, language) })}</p>;
    case "noticeOutdated":
      return <p className={small}>{words("changes", { count: todo.changes })}</p>;
    case "minutesToRead":
      return todo.empty.length > 0 && <p className={small}>{words("empty", { count: todo.empty.length, paragraphs: todo.empty.join(", ") })}</p>;
    case "roundToClose":
      return todo.names.length > 0 && <Missing names={todo.names} />;
    case "pledgesToInvoice":
      return <p className={small}>{words("toInvoice", { sum: kronor(todo.sum, language) })}</p>;
    case "repliesMissing":
      return <Missing names={todo.names} />;
    case "replyAwaited":
      return <p className={small}>{words("reply", { name: todo.organisation, begun: todo.begun ? "yes" : "no" })}</p>;
    case "minutesRefused":
      return <p className={small}>{words("refused", { name: todo.by, whole: todo.numbers.length === 0 ? "yes" : "no", paragraphs: paragraphSpan(todo.numbers) })}</p>;
    case "paragraphsLeft":
      return <p className={small}>{words("left", { count: todo.numbers.length, next: todo.nextMeetingId === null ? "none" : "planned" })}</p>;
    case "legalForceToConfirm":
      return <p className={small}>{words("appealTime", { day: longDate(todo.appealTo, language) })}</p>;
    default:
      return null;
  }
}

const small = "mt-0.5 text-sm text-ink-soft";
const mostItems = 3;
const mostNames = 5;

/** The organisations that haven't replied, the first by name. */
function Missing({ names }: { names: readonly string[] }) {
  const words = useTranslations("dashboard.detail");
  const first = inWords(names.slice(0, mostNames), useLocale());
  return <p className={small}>{words("missing", { names: first, more: Math.max(names.length - mostNames, 0) })}</p>;
}

function Items({ items, withMissing }: { items: readonly TodoItem[]; withMissing: boolean }) {
  const words = useTranslations("dashboard.detail");
  const missing = useTranslations("agenda.missing");
  const language = useLocale();
  const more = items.length - mostItems;
  return (
    <ul className={small}>
      {items.slice(0, mostItems).map((item) => (
        <li key={item.id}>
          {withMissing ? words("lacks", { title: item.title, parts: inWords(item.missing.map((part) => missing(part)), language) }) : item.title}
        </li>
      ))}
      {more > 0 && <li>{words("more", { count: more })}</li>}
    </ul>
  );
}
