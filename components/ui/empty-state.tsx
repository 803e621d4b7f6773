import type { ReactNode } from "react";

type Props = {
  /** What is not there yet: "Inga ärenden än". */
  title: string;
  /** What will be here, and how it comes about. */
  children: ReactNode;
  /** The first step, as a button or a link. */
  action?: ReactNode;
};

/** An empty page teaches: what belongs here, and how the first one is made. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="flex max-w-measure gap-5 py-6">
      <span className="font-serif text-3xl leading-none text-edge" aria-hidden="true">
        §
      </span>
      <div>
        <p className="font-serif text-lg font-semibold">{title}</p>
        <div className="mt-1 text-ink-soft">{children}</div>
        {action && <div className="mt-4">{action}</div>}
      </div>
    </div>
  );
}
