import { renewalKey } from "#lib/data/public-renewal.ts";
import type { Ground } from "./fill.ts";
import { byTurns, type Figure, round } from "./measured.ts";
import type { Visit } from "./pages.ts";

const LEAST = 5;

/**
 * A public page as it is kept, against the same page made anew: what each takes one at a time, as requests per second. Before
 * each that is made anew the instance is told that something has changed, which isn't timed.
 */
export async function publicFigure(address: string, visit: Visit, { parts }: Ground, rounds: number): Promise<Figure> {
  const path = `/sv/${parts["workspace"]}`;
  const letGo = async () => {
    const answer = await fetch(`${address}/api/public-changed`, { method: "POST", headers: { "x-attsats-key": renewalKey() }, body: JSON.stringify({ slug: parts["workspace"] }) });
    if (!answer.ok) throw new Error(`the pages were not let go: ${answer.status}`);
  };
  const anew: number[] = [];
  const madeAnew = async () => {
    await letGo();
    const began = performance.now();
    await visit(path);
    anew.push(performance.now() - began);
  };
  const timings = await byTurns({ madeAnew, first: () => visit(path), kept: () => visit(path) }, { rounds, warmUp: 20 });
  const perSecond = (all: readonly number[]) => 1000 / (all.reduce((sum, each) => sum + each, 0) / all.length);
  const [kept, floor] = [perSecond(timings.kept), perSecond(anew.slice(20))];
  const ratio = kept / floor;
  return { what: "public page that is kept", absolute: `${round(kept)} a second, floor ${round(floor)}`, bound: `≥ ${LEAST} ×`, ratio, holds: ratio >= LEAST };
}
