import { useEffect } from "react";

type Change = { meetingId: string; seq: string };

/**
 * Calls `onChange` when something has happened at the meeting, and after a lost connection. One tab of the browser
 * holds the stream and tells the others (six connections per site is all a browser has); when it closes, another
 * takes over.
 */
export function useLiveMeeting(workspace: string, meetingId: string, onChange: () => void): void {
  useEffect(() => {
    const name = `attsats-live-${workspace}`;
    const others = new BroadcastChannel(name);
    const stopped = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const told = (change: Change) => {
      if (change.meetingId !== meetingId) return;
      // Several acts in one breath are one look.
      clearTimeout(timer);
      timer = setTimeout(onChange, 120);
    };
    others.onmessage = ({ data }: MessageEvent<Change>) => told(data);

    const hold = () =>
      new Promise<void>((release) => {
        // The lock can be given at the moment the room is left.
        if (stopped.signal.aborted) return release();
        const stream = new EventSource(`/api/live/${workspace}`);
        stream.addEventListener("change", (event) => {
          const change = JSON.parse((event as MessageEvent<string>).data) as Change;
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
  }, [workspace, meetingId, onChange]);
}
