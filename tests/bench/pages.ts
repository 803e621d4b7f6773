import type { Ground } from "./fill.ts";
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

/** The case list and the meeting room, against the bare page: p95 of the server's answer, one request at a time, by turns. */
export async function pageFigures(visit: Visit, { parts, meetingId, itemIds }: Ground, rounds: number): Promise<Figure[]> {
  let turn = 0;
  const base = `/${parts.workspace}`;
  const timings = await byTurns(
    {
      floor: () => visit(`/bench${base}`),
      list: () => visit(`${base}/cases`),
      search: () => visit(`${base}/cases?q=skolskjuts&state=all`),
      room: () => visit(`${base}/meetings/${meetingId}/room?item=${itemIds[(turn += 1) % itemIds.length]}`),
    },
    { rounds, warmUp: 60 },
  );
  const floor = quantile(timings.floor, 0.95);
  const figure = (what: string, name: keyof typeof timings) => atMost(what, quantile(timings[name], 0.95), floor, MOST, "ms");
  return [
    figure("case list with 10 000 cases, p95", "list"),
    figure("the same, searched, p95", "search"),
    figure("meeting room with 100 §§, p95", "room"),
  ];
}
