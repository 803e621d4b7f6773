import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = {
  /** Whose pages these are, and their first page. */
  organisation: { name: string; href: string };
  links: readonly { href: string; label: string }[];
  /** What the links are, for one who hears them. */
  linksLabel: string;
  /** Contact details and the way to the other language. */
  footer: ReactNode;
  children: ReactNode;
};

/** The pages anyone may read: whose they are, what there is, and nothing in the way. No script of ours. */
export function PublicShell({ organisation, links, linksLabel, footer, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-hairline print:hidden">
        <div className="mx-auto flex max-w-4xl flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-5 py-4">
          <Link href={organisation.href} className="font-serif text-lg font-semibold">
            {organisation.name}
          </Link>
          <nav aria-label={linksLabel}>
            <ul className="flex flex-wrap gap-x-5 text-sm">
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href} className="link inline-flex min-h-8 items-center">
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto min-h-[70dvh] max-w-4xl px-5 py-8">
        {children}
      </main>
      <footer className="mx-auto max-w-4xl px-5 text-sm text-ink-soft print:hidden">
        <div className="flex flex-wrap justify-between gap-4 border-t border-hairline py-6">
          <div>{footer}</div>
          <Wordmark />
        </div>
      </footer>
    </>
  );
}
