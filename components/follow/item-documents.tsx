import Link from "next/link";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import type { AgendaLine } from "#lib/queries/meeting/view.ts";

/** The documents of an item, each leading to the reader. */
export function ItemDocuments({ documents }: { documents: AgendaLine["documents"] }) {
  const { workspace, meetingId } = useTreatment();
  if (documents.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {documents.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/${workspace}/meetings/${meetingId}/documents?document=${id}`} prefetch={false} className="link">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
