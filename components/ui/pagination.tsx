import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  /** Counted from 1. */
  page: number;
  pageSize: number;
  total: number;
  /** The address of another page of the same list. */
  href: (page: number) => string;
};

/** Where one is in a long list, and the way to the parts beside. Nothing when all of it is shown. */
export function Pagination({ page, pageSize, total, href }: Props) {
  const words = useTranslations("common.pagination");
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav aria-label={words("label")} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 text-sm print:hidden">
      <p className="text-ink-soft tabular-nums">{words("span", { from, to, total })}</p>
      <ul className="flex items-center gap-5">
        <Step href={page > 1 ? href(page - 1) : null} rel="prev">
          <Icon name="left" /> {words("previous")}
        </Step>
        <li className="tabular-nums" aria-current="page">
          {words("page", { page, pages })}
        </li>
        <Step href={page < pages ? href(page + 1) : null} rel="next">
          {words("next")} <Icon name="right" />
        </Step>
      </ul>
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: "prev" | "next"; children: ReactNode }) {
  const look = "inline-flex min-h-10 items-center gap-1 font-semibold";
  return (
    <li>
      {href === null ? (
        <span className={`${look} text-ink-soft opacity-0`} aria-hidden="true">
          {children}
        </span>
      ) : (
        <Link href={href} rel={rel} prefetch={false} className={`${look} text-accent hover:underline`}>
          {children}
        </Link>
      )}
    </li>
  );
}
