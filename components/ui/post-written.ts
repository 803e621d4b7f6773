/** Milliseconds until a save that has got no answer, as when the network has gone under it, counts as one that reached nobody. */
const longestSave = 20_000;

/** More than this (bytes) a browser won't send from a page that is being closed. */
const mostWhenClosing = 60_000;

/** Sends what has been written, also from a page that is being closed. Gives the answer; null when nobody could be reached. */
export async function postWritten<Answer>(address: string, written: unknown): Promise<Answer | null> {
  const body = JSON.stringify(written);
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    keepalive: new Blob([body]).size < mostWhenClosing,
    signal: AbortSignal.timeout(longestSave),
  }).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as Answer | null) : null;
}
