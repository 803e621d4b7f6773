import { useTranslations } from "next-intl";
import { AgendaList } from "./agenda-list.tsx";
import type { AgendaActs, ShownItem } from "./agenda-types.ts";
import { ItemContent } from "./item-content.tsx";

type Props = {
  workspace: string;
  meeting: { id: string; items: readonly ShownItem[]; may: { edit: boolean } };
  acts: AgendaActs;
};

/** The numbered items of a meeting, to be read or to be arranged. */
export function Agenda({ workspace, meeting, acts }: Props) {
  const words = useTranslations("agenda");
  if (meeting.items.length === 0) return <p className="text-ink-soft">{words("list.empty")}</p>;
  if (meeting.may.edit) {
    return (
      <>
        <AgendaList workspace={workspace} meetingId={meeting.id} items={meeting.items} acts={acts} />
        <p id="agenda-keys" className="mt-2 text-xs text-ink-soft">
          {words("list.keys")}
        </p>
      </>
    );
  }
  return (
    <ol className="border-t border-hairline">
      {meeting.items.map((item, place) => (
        <li key={item.id} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-b border-hairline py-2.5">
          <span className="pt-0.5 text-end text-ink-soft tabular-nums" aria-hidden="true">
            {place + 1}
          </span>
          <ItemContent item={item} workspace={workspace} />
        </li>
      ))}
    </ol>
  );
}
