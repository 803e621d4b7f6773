import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Table } from "#components/ui/table.tsx";
import type { MandateRole } from "#lib/domain/actor/actor.ts";
import { longDate } from "#lib/i18n/format.ts";

type Mandate = { id: string; bodySlug: string; body: string; role: MandateRole; party: string | null; represents: string | null; from: string; to: string | null };

/** What a person is and has been elected to, the latest first. */
export function HeldMandates({ mandates, workspace }: { mandates: readonly Mandate[]; workspace: string }) {
  const words = useTranslations("mandate");
  const person = useTranslations("members.person");
  const language = useLocale();
  if (mandates.length === 0) return <p className="text-sm text-ink-soft">{person("noMandates")}</p>;
  return (
    <Table
      caption={person("part.mandates")}
      rows={mandates}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "body",
          header: person("body"),
          naming: true,
          cell: ({ bodySlug, body, from }) => (
            <Link href={`/${workspace}/members/bodies/${bodySlug}?on=${from}`} prefetch={false} className="link">
              {body}
            </Link>
          ),
        },
        { id: "role", header: words("column.role"), cell: ({ role }) => words(`role.${role}`) },
        { id: "party", header: words("column.party"), cell: ({ party }) => party },
        { id: "represents", header: words("column.represents"), cell: ({ represents }) => represents },
        { id: "from", header: words("column.from"), cell: ({ from }) => longDate(from, language) },
        { id: "to", header: words("column.to"), cell: ({ to }) => to && longDate(to, language) },
      ]}
    />
  );
}
