import { useTranslations } from "next-intl";
import Link from "next/link";
import { Table } from "#components/ui/table.tsx";
import type { MandateRole, Role } from "#lib/domain/actor/actor.ts";

type Person = { id: string; name: string; email: string | null; roles: readonly Role[]; mandates: readonly { body: string; role: MandateRole }[] };

/** People by name, with what they are in the association. */
export function PeopleTable({ people, href }: { people: readonly Person[]; href: string }) {
  const words = useTranslations("members.people");
  const role = useTranslations("settings.role");
  const mandate = useTranslations("mandate.role");
  const withEmail = people.some(({ email }) => email !== null);
  return (
    <Table
      caption={words("title")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: words("name"),
          naming: true,
          cell: ({ id, name }) => (
            <Link href={`${href}/${id}`} prefetch={false} className="link">
              {name}
            </Link>
          ),
        },
        {
          id: "mandates",
          header: words("mandates"),
          cell: ({ mandates }) => (
            <ul>
              {mandates.map((held) => (
                <li key={`${held.body} ${held.role}`}>{words("mandateIn", { role: mandate(held.role), body: held.body })}</li>
              ))}
            </ul>
          ),
        },
        { id: "roles", header: words("roles"), cell: ({ roles }) => roles.map((held) => role(held)).join(", ") },
        ...(withEmail ? [{ id: "email", header: words("email"), cell: ({ email }: Person) => email }] : []),
      ]}
    />
  );
}
