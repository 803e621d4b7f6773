import { useTranslations } from "next-intl";
import Link from "next/link";
import { unbroken } from "#lib/i18n/format.ts";

export type Crumb = { href: string; label: string };

/** The way up from a page. The page itself is its title, and is not repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useTranslations("common.breadcrumb");
  return (
    <nav aria-label={words("label")} className="mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-1.5 text-ink-soft">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="after:ms-1.5 after:content-['/'] last:after:content-none">
            <Link href={crumb.href} prefetch={false} className="hover:text-ink hover:underline">
              {unbroken(crumb.label)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
