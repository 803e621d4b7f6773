import { useEffect, useRef } from "react";

/** One act at a meeting, as the stream tells it: `act` is its name in the audit, null when several are told as one. */
export type LiveChange = { meetingId: string; seq: string; by: string | null; act: string | null };

/**
 * Calls `onChange` when something has happened at the meeting since `seen` (the audit's number when the page was made),
 * also after a lost connection. One tab of the browser holds the stream and tells the others (six connections per site
 * is all a browser has); when it closes, another takes over from what it saw last. `concerns` leaves out acts that
 * change nothing on the page.
 */
export function useLiveMeeting(
  { workspace, meetingId, seen, concerns }: { workspace: string; meetingId: string; seen: string; concerns?: (act: string | null) => boolean },
  onChange: () => void,
): void {
  const last = useRef(seen);
  useEffect(() => {
    const name = `attsats-live-${workspace}`;
    const others = new BroadcastChannel(name);
    const stopped = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const told = (change: LiveChange) => {
      if (BigInt(change.seq) > BigInt(last.current)) last.current = change.seq;
      if (change.meetingId !== meetingId || (concerns && !concerns(change.act))) return;
      // Several acts in one breath are one look.
      clearTimeout(timer);
      timer = setTimeout(onChange, 120);
    };
    others.onmessage = ({ data }: MessageEvent<LiveChange>) => told(data);

    const hold = () =>
      new Promise<void>((release) => {
        // The lock can be given at the moment the page is left.
        if (stopped.signal.aborted) return release();
        const stream = new EventSource(`/api/live/${workspace}?after=${last.current}`);
        stream.addEventListener("change", (event) => {
          const change = JSON.parse((event as MessageEvent<string>).data) as LiveChange;
          others.postMessage(change);
          told(change);
        });
        stopped.signal.addEventListener("abort", () => {
          stream.close();
          release();
        });
      });
    void navigator.locks.request(name, { signal: stopped.signal }, hold).catch(() => undefined);

    return () => {
      stopped.abort();
      clearTimeout(timer);
      others.close();
    };
  }, [workspace, meetingId, concerns, onChange]);
}
