import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AgendaLine } from "#lib/queries/meeting/view.ts";

/** Says quietly, to one who looks at another item, where the meeting is. */
export function NowTreated({ item }: { item: AgendaLine }) {
  const words = useTranslations("follow.now");
  const what = item.paragraph === null ? item.title : `§ ${item.paragraph}`;
  return (
    <p role="status" className="sticky top-0 z-20 mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-s-3 border-accent bg-accent-soft px-3 py-2 text-sm">
      <span>{words("treated", { what })}</span>
      <Link href="?" prefetch={false} scroll={false} className="link font-semibold">
        {words("go")}
      </Link>
    </p>
  );
}
