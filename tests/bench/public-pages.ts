import { Agent, get } from "node:http";
import { renewalKey } from "#lib/data/public-renewal.ts";
import type { Ground } from "./fill.ts";
import { byTurns, type Figure, round } from "./measured.ts";

const LEAST = 5;

/**
 * A public page as it is kept, against the same page made anew: what each takes one at a time, as requests per second. Before
 * each that is made anew the instance is told that something has changed, which isn't timed.
 */
export async function publicFigure(address: string, { parts }: Ground, rounds: number): Promise<Figure> {
  using agent = new KeptConnection();
  const visit = () => answered(`${address}/sv/${parts["workspace"]}`, agent);
  const letGo = async () => {
    const answer = await fetch(`${address}/api/public-changed`, { method: "POST", headers: { "x-attsats-key": renewalKey() }, body: JSON.stringify({ slug: parts["workspace"] }) });
    if (!answer.ok) throw new Error(`the pages were not let go: ${answer.status}`);
  };
  const anew: number[] = [];
  const madeAnew = async () => {
    await letGo();
    const began = performance.now();
    await visit();
    anew.push(performance.now() - began);
  };
  const timings = await byTurns({ madeAnew, first: visit, kept: visit }, { rounds, warmUp: 20 });
  const perSecond = (all: readonly number[]) => 1000 / (all.reduce((sum, each) => sum + each, 0) / all.length);
  const [kept, floor] = [perSecond(timings.kept), perSecond(anew.slice(20))];
  const ratio = kept / floor;
  return { what: "public page that is kept", absolute: `${round(kept)} a second, floor ${round(floor)}`, bound: `≥ ${LEAST} ×`, ratio, holds: ratio >= LEAST };
}

class KeptConnection extends Agent implements Disposable {
  constructor() {
    super({ keepAlive: true, maxSockets: 1 });
  }
  [Symbol.dispose](): void {
    this.destroy();
  }
}

/** Asks as a browser does, and lets what comes run by: to unpack and read it took the one who measured longer than it took the server to answer. */
function answered(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
      answer.resume().once("end", resolve).once("error", reject);
    });
    request.once("error", reject);
  });
}
