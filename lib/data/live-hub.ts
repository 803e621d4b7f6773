import pg from "pg";
import { databaseUrl } from "#lib/env.ts";
import { client } from "./client.ts";

/** Something that was done at a meeting: its number in the workspace's audit, who did it, and which act (null: several). */
export type MeetingEvent = Readonly<{ workspaceId: string; meetingId: string; seq: string; by: string | null; act: string | null }>;

/** One open stream. `close` ends it: access has ended, or the server is stopping. */
export type Watcher = Readonly<{
  workspaceId: string;
  personId: string;
  send: (event: MeetingEvent) => void;
  close: () => void;
}>;

const channel = "attsats_meeting";
const accessCheckEvery = 1_500;
const reconnectAfter = 1_000;

type Hub = { watchers: Set<Watcher>; listener: Promise<pg.Client> | null; check: NodeJS.Timeout | null };
const kept = globalThis as unknown as { attsatsHub?: Hub };
const hub = (): Hub => (kept.attsatsHub ??= { watchers: new Set(), listener: null, check: null });

/**
 * Adds a stream to those that are told of meetings' events, and gives the function that takes it away. One
 * connection per instance listens, for as long as anyone watches. What access each person has is asked in one query
 * per workspace: at every push, and every second and a half, so that a stream is closed soon after access ends.
 */
export async function watch(watcher: Watcher): Promise<() => void> {
  hub().watchers.add(watcher);
  await listening();
  hub().check ??= setInterval(() => void checkAll(), accessCheckEvery).unref();
  return () => leave(watcher);
}

/** Closes every stream as soon as this process is told to stop: the server waits for open streams, and would wait for ever. */
export function closeStreamsOnStop(): void {
  process.once("SIGTERM", closeAllStreams);
  process.once("SIGINT", closeAllStreams);
}

function closeAllStreams(): void {
  for (const watcher of [...hub().watchers]) watcher.close();
}

function leave(watcher: Watcher): void {
  const { watchers, listener, check } = hub();
  watchers.delete(watcher);
  if (watchers.size > 0) return;
  if (check) clearInterval(check);
  hub().check = null;
  hub().listener = null;
  void listener?.then((connection) => connection.end()).catch(() => undefined);
}

function listening(): Promise<pg.Client> {
  return (hub().listener ??= listen());
}

async function listen(): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  connection.on("notification", ({ payload }) => void push(JSON.parse(payload ?? "{}") as MeetingEvent));
  connection.on("error", () => lost(connection));
  connection.on("end", () => lost(connection));
  await connection.connect();
  await connection.query(`LISTEN ${channel}`);
  return connection;
}

/** A lost connection may have missed events: every stream is closed, and the browsers resume from what they saw last. */
function lost(connection: pg.Client): void {
  connection.removeAllListeners();
  connection.on("error", () => undefined);
  if (hub().watchers.size === 0) return;
  hub().listener = null;
  setTimeout(closeAllStreams, reconnectAfter).unref();
}

async function push(event: MeetingEvent): Promise<void> {
  const concerned = [...hub().watchers].filter(({ workspaceId }) => workspaceId === event.workspaceId);
  for (const watcher of await stillAllowed(event.workspaceId, concerned)) watcher.send(event);
}

async function checkAll(): Promise<void> {
  const byWorkspace = Map.groupBy(hub().watchers, ({ workspaceId }) => workspaceId);
  for (const [workspaceId, watchers] of byWorkspace) await stillAllowed(workspaceId, watchers);
}

/** Those who may still watch; the streams of the others are closed. When the database can't be asked, nobody may. */
async function stillAllowed(workspaceId: string, watchers: readonly Watcher[]): Promise<readonly Watcher[]> {
  if (watchers.length === 0) return [];
  const persons = [...new Set(watchers.map(({ personId }) => personId))];
  const allowed = await client()
    .$queryRaw<{ person: string }[]>`SELECT who_may_enter(${workspaceId}::uuid, ${persons}::uuid[]) AS person`
    .then((rows) => new Set(rows.map(({ person }) => person)))
    .catch(() => new Set<string>());
  for (const watcher of watchers) if (!allowed.has(watcher.personId)) watcher.close();
  return watchers.filter(({ personId }) => allowed.has(personId));
}
