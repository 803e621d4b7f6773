import { useTranslations } from "next-intl";

type Recipient = { name: string; email: string | null; role: string };

/** Who is called, with the address the notice goes to. */
export function RecipientList({ recipients }: { recipients: readonly Recipient[] }) {
  const words = useTranslations("meeting.notice");
  if (recipients.length === 0) return <p className="max-w-measure text-ink-soft">{words("nobody")}</p>;
  return (
    <ul className="max-w-measure text-sm">
      {recipients.map(({ name, email, role }, place) => (
        <li key={place} className="grid gap-x-6 border-b border-hairline py-1.5 first:border-t sm:grid-cols-[1fr_1fr]">
          <span>
            {name}
            <span className="text-ink-soft">, {words(`role.${role as "member"}`)}</span>
          </span>
          <span className={email === null ? "text-warning" : "break-all"}>{email ?? words("noAddress")}</span>
        </li>
      ))}
    </ul>
  );
}
