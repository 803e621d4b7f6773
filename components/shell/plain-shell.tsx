import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

type Props = {
  children: ReactNode;
  /** Under the page: whose installation this is, or where help is found. */
  footer?: ReactNode;
  /** At the right of the name: a choice of language. */
  aside?: ReactNode;
};

/** One thing on a quiet page: signing in, an invitation, a new password, the first visit. */
export function PlainShell({ children, footer, aside }: Props) {
  return (
    <>
      <SkipLink />
      <div className="mx-auto flex min-h-dvh max-w-lg flex-col px-5">
        <header className="flex items-center justify-between gap-4 pt-8 pb-10 sm:pt-[14vh]">
          <span className="relative font-serif text-xl font-semibold">
            <span className="me-[0.3em] text-accent sm:absolute sm:end-full sm:me-5 sm:-translate-y-[0.08em] sm:text-3xl sm:leading-none" aria-hidden="true">
              §
            </span>
            Attsats
          </span>
          {aside}
        </header>
        <main id="main" tabIndex={-1} className="flex-1">
          {children}
        </main>
        {footer && <footer className="border-t border-hairline py-5 text-sm text-ink-soft">{footer}</footer>}
      </div>
    </>
  );
}
