import type { ReactNode } from "react";
import { unbroken } from "#lib/i18n/format.ts";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";

type Props = {
  /** What the thing is: "Stärkta strukturer för verksamhetsutveckling". */
  title: ReactNode;
  /** The § of the thing, "§ 18": before the title, or hanging in the margin where there is one. */
  mark?: ReactNode;
  /** One line of state: "Justerat 6 maj 2010 · 2 av 4 villkor uppfyllda". */
  state?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The one next step; lesser ones in a menu beside it. */
  action?: ReactNode;
};

/** What the page is about, how it stands, and what to do next. */
export function PageHeader({ title, mark, state, crumbs = [], action }: Props) {
  return (
    <header className="mb-8">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-[1_1_24rem]">
          <h1 className="relative font-serif text-2xl font-semibold -tracking-[0.008em] max-sm:text-[1.5rem]">
            {mark && <span className="me-[0.4em] whitespace-nowrap text-accent xl:absolute xl:end-full">{mark}</span>}
            {typeof title === "string" ? unbroken(title) : title}
          </h1>
          {state && <div className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">{state}</div>}
        </div>
        {action && <div className="flex flex-wrap items-start gap-2 pt-0.5">{action}</div>}
      </div>
    </header>
  );
}
