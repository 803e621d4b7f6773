import { useLocale, useTranslations } from "next-intl";
import type { Role } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";

type Held = { id: string; role: Role; organisation: string | null; grantedAt: Date; revokedAt: Date | null };

/** The roles a person has and has had, those that hold now first. */
export function HeldRoles({ roles }: { roles: readonly Held[] }) {
  const words = useTranslations("members.person");
  const role = useTranslations("settings.role");
  const language = useLocale();
  if (roles.length === 0) return <p className="text-sm text-ink-soft">{words("noRoles")}</p>;
  return (
    <ul className="space-y-1 text-sm">
      {roles.map((held) => (
        <li key={held.id} className={held.revokedAt ? "text-ink-soft" : ""}>
          <strong>{role(held.role)}</strong>
          {held.organisation && `, ${held.organisation}`}{" "}
          {held.revokedAt
            ? words("roleHad", { from: longDate(stockholmDay(held.grantedAt), language), to: longDate(stockholmDay(held.revokedAt), language) })
            : words("roleSince", { from: longDate(stockholmDay(held.grantedAt), language) })}
        </li>
      ))}
    </ul>
  );
}
