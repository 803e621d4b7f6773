import type { Ground } from "./fill.ts";
import type { LargeRound } from "./large-round.ts";
import { atMost, byTurns, type Figure, quantile } from "./measured.ts";

/** Fetches one page whole. Throws for anything but a page, and for one of which a part could not be rendered. */
export type Visit = (path: string) => Promise<string>;

/** Gives what fetches pages with the session that `cookie` carries. */
export function visitor(address: string, cookie = ""): Visit {
  return async (path) => {
    const answer = await fetch(address + path, { headers: { cookie }, redirect: "manual" });
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (failedPart.test(page)) throw new Error(`a part of ${path} could not be rendered: see what the server wrote`);
    return page;
  };
}

/** How React marks a part that failed on the server and is left to the browser. */
const failedPart = /data-dgst="\d+"/;

const MOST = 4;

/** The pages that are timed, each by what its figure is called. */
export const timedPages = {
  list: "case list with 10 000 cases, p95",
  search: "the same, searched, p95",
  room: "meeting room with 100 §§, p95",
  replies: "board of replies with 290 that are asked, p95",
} as const;
export type TimedPage = keyof typeof timedPages;

/** The named pages against the bare page: p95 of the server's answer, one request at a time, by turns. */
export async function pageFigures(
  visit: Visit,
  { parts, meetingId, itemIds }: Ground,
  large: LargeRound,
  rounds: number,
  named: readonly TimedPage[] = Object.keys(timedPages) as TimedPage[],
): Promise<Figure[]> {
  let turn = 0;
  const base = `/${parts.workspace}`;
  const visits: Record<TimedPage, () => Promise<string>> = {
    list: () => visit(`${base}/cases`),
    search: () => visit(`${base}/cases?q=skolskjuts&state=all`),
    replies: () => visit(`${base}/cases/${large.caseId}/rounds/${large.roundId}`),
    room: () => visit(`${base}/meetings/${meetingId}/room?item=${itemIds[(turn += 1) % itemIds.length]}`),
  };
  const work: Record<string, () => Promise<string>> = { floor: () => visit(`/bench${base}`) };
  for (const name of named) work[name] = visits[name];
  const timings = await byTurns(work, { rounds, warmUp: 60 });
  const p95 = (name: string) => quantile(timings[name] ?? [], 0.95);
  return named.map((name) => atMost(timedPages[name], p95(name), p95("floor"), MOST, "ms"));
}
