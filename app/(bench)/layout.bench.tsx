import type { ReactNode } from "react";

/** A root layout with nothing in it, for the floor of tests/bench. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>{children}</body>
    </html>
  );
}
