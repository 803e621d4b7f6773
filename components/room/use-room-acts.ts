import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { Do, ForForm, RoomActs } from "./acts.ts";

/**
 * Runs the room's acts: each with the meeting's id and a key of its own, and asks for the room anew when it is done.
 * A request that never reached the server is told as such, with nothing lost but the act itself. `tell` puts a sentence
 * in the room's last line, or takes it away.
 */
export function useRoomActs(workspace: string, meetingId: string, acts: RoomActs, offline: string) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [underWay, setUnderWay] = useState(0);

  const run: Do = useCallback(
    async (name, input) => {
      setUnderWay((count) => count + 1);
      try {
        const outcome = await acts[name](workspace, { meetingId, ...input }, crypto.randomUUID());
        setProblem(outcome.ok ? null : ([...new Set(Object.values(outcome.fields))].join(" ") || outcome.sentence));
        if (outcome.ok) router.refresh();
        return outcome.ok;
      } catch {
        setProblem(offline);
        return false;
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [acts, meetingId, offline, router, workspace],
  );
  const forForm: ForForm = useCallback(
    (name, given = {}) =>
      (filledIn, key) =>
        acts[name](workspace, { meetingId, ...given, ...(filledIn as object) }, key),
    [acts, meetingId, workspace],
  );
  return { run, forForm, problem, tell: setProblem, isBusy: underWay > 0 };
}
