import { useTranslations } from "next-intl";
import Link from "next/link";
import { type Column, Table } from "#components/ui/table.tsx";
import type { MeetingForm, MeetingState as State } from "#lib/domain/meeting/meeting.ts";
import { MeetingState } from "./meeting-state.tsx";
import { When } from "./when.tsx";

type Listed = {
  id: string;
  bodyName: string;
  form: MeetingForm;
  startsAt: Date;
  endsAt: Date;
  place: string;
  state: State;
  paragraphs: { first: number; last: number } | null;
};

/** Meetings in rows, each leading to its page. */
export function MeetingTable({ workspace, caption, meetings }: { workspace: string; caption: string; meetings: readonly Listed[] }) {
  const words = useTranslations("meeting.list");
  const columns: Column<Listed>[] = [
    {
      id: "when",
      header: words("when"),
      naming: true,
      cell: ({ id, startsAt, endsAt }) => (
        <Link href={`/${workspace}/meetings/${id}`} prefetch={false} className="link">
          <When startsAt={startsAt} endsAt={endsAt} short />
        </Link>
      ),
    },
    { id: "body", header: words("body"), cell: ({ bodyName }) => bodyName },
    { id: "place", header: words("place"), cell: ({ form, place }) => (form === "perCapsulam" ? words("perCapsulam") : place) },
    { id: "paragraphs", header: words("paragraphs"), narrow: true, cell: ({ paragraphs }) => paragraphs && spanOf(paragraphs) },
    { id: "state", header: words("state"), narrow: true, cell: ({ state }) => <MeetingState state={state} /> },
  ];
  return <Table caption={caption} columns={columns} rows={meetings} rowKey={({ id }) => id} />;
}

function spanOf({ first, last }: { first: number; last: number }): string {
  return first === last ? `§ ${first}` : `§§ ${first}–${last}`;
}
