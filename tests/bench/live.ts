import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import type { Ground } from "./fill.ts";
import { type Figure, quantile, round } from "./measured.ts";

const WITHIN = 500;

/**
 * How long it takes until those who listen to one meeting have a change, from the act's commit to the line in each of
 * their streams: 99 of 100. Against a bare node:http server that writes a line to as many.
 */
export async function liveFigure(address: string, cookie: string, ground: Ground, listeners: number, rounds: number): Promise<Figure> {
  const { parts, personId, itemIds } = ground;
  await using plain = await plainServer();
  await using ours = await listen(`${address}/api/live/${parts.workspace}`, { cookie }, listeners);
  await using floor = await listen(plain.address, {}, listeners);
  let version = 1;
  const [act, tell] = [[] as number[], [] as number[]];
  const change = async () => {
    const text = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: `Ändring ${version}.` }] }] };
    const saved = await saveItemText({ personId, workspace: parts.workspace!, now: new Date() }, { itemId: itemIds[2]!, text, baseVersion: version });
    if (!saved.saved) throw new Error("the text was not saved");
    version = saved.version;
  };
  for (let turn = -2; turn < rounds; turn += 1) {
    const [told, floorTold] = [await ours.untilAllHave(change), await floor.untilAllHave(async () => void (await fetch(plain.address, { method: "POST" })))];
    if (turn >= 0) {
      act.push(...told);
      tell.push(...floorTold);
    }
  }
  const [own, bare] = [quantile(act, 0.99), quantile(tell, 0.99)];
  return {
    what: `${listeners} who listen to one meeting have a change, p99`,
    absolute: `${round(own)} ms, floor ${round(bare)} ms`,
    bound: `≤ ${WITHIN} ms`,
    ratio: own / bare,
    holds: own <= WITHIN,
  };
}

type Listeners = AsyncDisposable & Readonly<{ untilAllHave: (act: () => Promise<void>) => Promise<number[]> }>;

/** Opens so many streams, and tells how long after an act each has the next line with a change. */
async function listen(address: string, headers: Record<string, string>, count: number): Promise<Listeners> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const streams: IncomingMessage[] = [];
  const waiting = new Map<IncomingMessage, () => void>();
  // A browser opens one at a time, and a meeting gathers over minutes: not all at once.
  for (let opened = 0; opened < count; opened += 50) {
    const batch = Array.from({ length: Math.min(50, count - opened) }, () => open(address, headers, agent));
    for (const stream of await Promise.all(batch)) {
      stream.setEncoding("utf8").on("data", (text: string) => text.includes("event: change") && waiting.get(stream)?.());
      streams.push(stream);
    }
  }
  return {
    untilAllHave: async (act) => {
      const began = performance.now();
      let committed = began;
      const told = streams.map((stream) => new Promise<number>((resolve) => waiting.set(stream, () => resolve(performance.now()))));
      await act().then(() => (committed = performance.now()));
      return (await Promise.all(told)).map((at) => Math.max(0, at - committed));
    },
    [Symbol.asyncDispose]: async () => {
      for (const stream of streams) stream.destroy();
      agent.destroy();
    },
  };
}

function open(address: string, headers: Record<string, string>, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent }, (stream) => {
      if (stream.statusCode === 200) return resolve(stream);
      reject(new Error(`${address} answered ${stream.statusCode}`));
    }).once("error", reject);
  });
}

async function plainServer() {
  const server = fork(join(import.meta.dirname, "plain-stream.ts"));
  const [told] = (await once(server, "message")) as [AddressInfo];
  return { address: `http://127.0.0.1:${told.port}`, [Symbol.asyncDispose]: async () => void server.kill() };
}
