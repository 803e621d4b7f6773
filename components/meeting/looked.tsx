"use client";

import { useEffect } from "react";

type Props = { meetingId: string; look: (input: { meetingId: string }) => Promise<unknown> };

/** Tells that one has looked at a meeting, once the page is before one's eyes: what happens after that is new. */
export function Looked({ meetingId, look }: Props) {
  useEffect(() => {
    // What isn't told now is told the next time: nothing is said of it.
    look({ meetingId }).catch(() => undefined);
    // Once for each meeting, not each time the page is read anew.
  }, [meetingId]);
  return null;
}
