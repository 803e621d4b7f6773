import type { ReactNode } from "react";

/** The small heading of a part of the item that stands between its text and its decision. */
export function PartHeading({ children }: { children: ReactNode }) {
  return <h3 className="overline-label border-b border-hairline pb-1.5">{children}</h3>;
}
