"use client";

import { Button } from "#components/ui/button.tsx";

/** The way out, for pages without the shell's own menu. */
export function SignOutButton({ label, signOut }: { label: string; signOut: () => Promise<unknown> }) {
  return (
    <Button variant="plain" size="small" icon="leave" onClick={() => void signOut()}>
      {label}
    </Button>
  );
}
