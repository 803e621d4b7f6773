"use client";

import { Unexpected } from "#components/ui/unexpected.tsx";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function WorkspaceError({ error, reset }: Props) {
  return <Unexpected digest={error.digest} retry={reset} />;
}
