import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { longDate } from "#lib/i18n/format.ts";

type Props = { at: { body: string; on: string; number: number | null; came: "waits" | "adopted" | "otherwise" }; href: string };

/** Where a condition was put before the body that decided, and what came of it. */
export function TakenUp({ at: { body, on, number, came }, href }: Props) {
  const words = useTranslations("condition.takenUp");
  const facts = { body, day: longDate(on, useLocale()), number: number ?? 0 };
  return (
    <p>
      {words(came, facts)}{" "}
      <Link href={href} className="link">
        {words("open")}
      </Link>
    </p>
  );
}
