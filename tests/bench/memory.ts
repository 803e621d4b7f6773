import { existsSync, readFileSync } from "node:fs";
import type { Ground } from "./fill.ts";
import type { Figure } from "./measured.ts";
import type { Visit } from "./pages.ts";

const MOST = 400;
const AT_ONCE = 4;

/** What the server holds after `count` requests, four at a time, of the pages that people spend the day on. */
export async function memoryFigure(visit: Visit, pid: number, { parts, meetingId, itemIds }: Ground, count: number): Promise<Figure> {
  const base = `/${parts.workspace}`;
  const paths = [
    `/bench${base}`,
    `${base}/cases`,
    `${base}/cases/${parts.case}`,
    `${base}/cases?state=all&page=40`,
    `${base}/meetings`,
    `${base}/members/people`,
    ...itemIds.slice(0, 4).map((id) => `${base}/meetings/${meetingId}/room?item=${id}`),
  ];
  let asked = 0;
  const ask = async () => {
    while (asked < count) await visit(paths[(asked += 1) % paths.length]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));

  const what = `memory of the server after ${count} requests`;
  const bound = `< ${MOST} MB`;
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return { what, absolute: "", bound, skipped: "only Linux tells it" };
  const megabytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]) / 1024;
  return { what, absolute: `${Math.round(megabytes)} MB`, bound, ratio: megabytes / MOST, holds: megabytes < MOST };
}
