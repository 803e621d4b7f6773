import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { type LetterState, letterStates } from "#lib/domain/letter/life.ts";
import { dateAndTime, unbroken } from "#lib/i18n/format.ts";
import type { LetterList as Letters, ListedLetter } from "#lib/queries/letter/letters.ts";
import { LetterStateMark } from "./letter-state.tsx";

type Props = { href: string; list: Letters; state: LetterState | null };

/** The letters, the latest first; above them those that stand in one way, where there are several ways. */
export function LetterList({ href, list, state }: Props) {
  const words = useTranslations("letter");
  const { counts, letters, isMailSet } = list;
  const all = letterStates.reduce((sum, each) => sum + counts[each], 0);
  const met = letterStates.filter((each) => counts[each] > 0 || each === state);
  return (
    <>
      {!isMailSet && (
        <Notice kind="info" title={words("noServer.title")}>
          {words("noServer.text")}
        </Notice>
      )}
      {all === 0 ? (
        <EmptyState title={words("none.title")}>{words(isMailSet ? "none.text" : "none.textByHand")}</EmptyState>
      ) : (
        <>
          {met.length > 1 && (
            <div className="mb-4">
              <TabLinks
                label={words("filter")}
                tabs={[
                  { href, label: words("all"), count: all, current: state === null },
                  ...met.map((each) => ({
                    href: `${href}?state=${each}`,
                    label: words(`state.${each === "waiting" && !isMailSet ? "toSend" : each}`),
                    count: counts[each],
                    current: each === state,
                  })),
                ]}
              />
            </div>
          )}
          <Letters href={href} letters={letters} isMailSet={isMailSet} />
        </>
      )}
    </>
  );
}

function Letters({ href, letters, isMailSet }: { href: string; letters: readonly ListedLetter[]; isMailSet: boolean }) {
  const words = useTranslations("letter");
  const language = useLocale();
  const columns: readonly Column<ListedLetter>[] = [
    {
      id: "subject",
      header: words("column.subject"),
      naming: true,
      cell: ({ id, subject }) => (
        <Link href={`${href}?letter=${id}`} prefetch={false} className="link">
          {unbroken(subject)}
        </Link>
      ),
    },
    { id: "to", header: words("column.to"), cell: ({ toName }) => toName },
    { id: "written", header: words("column.written"), narrow: true, cell: ({ writtenAt }) => dateAndTime(writtenAt, language) },
    { id: "state", header: words("column.state"), narrow: true, cell: ({ state }) => <LetterStateMark state={state} isMailSet={isMailSet} /> },
  ];
  return <Table caption={words("title")} columns={columns} rows={letters} rowKey={({ id }) => id} />;
}
