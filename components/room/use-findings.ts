import { useEffect, useState } from "react";
import type { ToldFinding } from "./told-finding.ts";

const rest = 800;

/**
 * What the linter finds in the record, asked for anew when something has happened at the meeting and the hand has
 * rested. Until there is an answer, and where there is no contact, what was known before; null when that is nothing, which
 * is not to have found nothing.
 */
export function useFindings(workspace: string, meetingId: string, seen: string): readonly ToldFinding[] | null {
  const [findings, setFindings] = useState<readonly ToldFinding[] | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/workspaces/${workspace}/meetings/${meetingId}/findings`, { signal: left.signal });
      if (answer.ok) setFindings((await answer.json()) as readonly ToldFinding[]);
    };
    // One that is left, or that doesn't reach the server, is asked again with the next change.
    const timer = setTimeout(() => void ask().catch(() => undefined), rest);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [workspace, meetingId, seen]);
  return findings;
}
