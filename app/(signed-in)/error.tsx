"use client";

import { PlainShell } from "#components/shell/plain-shell.tsx";
import { Unexpected } from "#components/ui/unexpected.tsx";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function SignedInError({ error, reset }: Props) {
  return (
    <PlainShell>
      <Unexpected digest={error.digest} retry={reset} />
    </PlainShell>
  );
}
