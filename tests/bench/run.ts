import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closeClient } from "#lib/data/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { createPasswordLink } from "#lib/data/password-link.ts";
import { newId } from "#lib/data/id.ts";
import { insertReplyLinks, replyTokenOf } from "#lib/data/reply-link.ts";
import { signIn } from "#scripts/test/sign-in.ts";
import { approvalFigures } from "./approving.ts";
import { chainFigure } from "./audit-chain.ts";
import { startBenchServer } from "./bench-server.ts";
import { fill, type Ground } from "./fill.ts";
import { type Figure, round } from "./measured.ts";
import { addLargeRound, largeRoundFigures } from "./large-round.ts";
import { liveFigure } from "./live.ts";
import { memoryFigure } from "./memory.ts";
import { minutesFigure } from "./minutes-pdf.ts";
import { pageFigures, type TimedPage, timedPages, visitor } from "./pages.ts";
import { publicFigure } from "./public-pages.ts";
import { writeToReadme } from "./readme.ts";
import { savingFigure } from "./saving.ts";
import { PUBLIC, REPLY_PAGES, scriptFigure, scriptFigures } from "./script-weight.ts";

/**
 * `npm run bench`: measures a built server of its own, prints the figures and ends with 1 when a bound is missed.
 * `--record` also writes them to figures.json and to the README. For trying, `--quick` makes a tenth of the requests and `--only room`
 * times one page (list, search, room, replies or public); such figures are never recorded.
 */
const { values: { record, quick, only: named } } = parseArgs({
  options: { record: { type: "boolean", default: false }, quick: { type: "boolean", default: false }, only: { type: "string" } },
});
const only = named === undefined ? undefined : timedPage(named);
const part = quick ? 0.1 : 1;

function timedPage(name: string): TimedPage | "public" {
  if (name === "public") return name;
  const page = (Object.keys(timedPages) as TimedPage[]).find((each) => each === name);
  if (!page) throw new Error(`--only takes one of ${Object.keys(timedPages).join(", ")}`);
  return page;
}

async function* measure(folder: string): AsyncGenerator<Figure> {
  console.log("Building and starting …");
  await using server = await startBenchServer(folder);
  const anyone = visitor(server.address);
  // Once there is a workspace the set-up is over, so its page is weighed first.
  const setup = await scriptFigure("/setup", anyone, {}, 160);

  console.log("Filling the database …");
  const ground = await fill(server.ownerUrl, { cases: 10_000, paragraphs: 100 });
  const large = await addLargeRound(ground, server.ownerUrl);
  const session = await signIn(server.address, ground.email, ground.password);
  const visit = visitor(server.address, session);
  try {
    console.log("Measuring …");
    if (only === "public") return yield await publicFigure(server.address, ground, 300 * part);
    if (only !== undefined) return yield* await pageFigures(visit, ground, large, 400 * part, [only]);
    yield* await pageFigures(visit, ground, large, 400 * part);
    yield await publicFigure(server.address, ground, 300 * part);
    yield await savingFigure(ground, 300 * part);
    yield* largeRoundFigures(ground, large, 200 * part);
    yield await liveFigure(server.address, session, ground, 1000 * part, 10);
    yield await minutesFigure(ground);
    yield setup;
    const byLink = PUBLIC.filter((pattern) => pattern.startsWith("/reply/"));
    yield* await scriptFigures("public", anyone, { ...ground.parts, token: await invitation(ground) }, ["/setup", ...byLink]);
    const token = await replyLink(ground);
    for (const pattern of byLink) yield await scriptFigure(pattern, anyone, { token }, 160);
    const asContact = visitor(server.address, await signIn(server.address, ground.contact, ground.password));
    for (const pattern of REPLY_PAGES) yield await scriptFigure(pattern, asContact, ground.parts, 160);
    yield* await scriptFigures("signedIn", visit, ground.parts, REPLY_PAGES);
    yield await memoryFigure(visit, server.pid, ground, 10_000 * part);
    yield* approvalFigures(ground, server.ownerUrl);
    yield await chainFigure(server.ownerUrl, 1_000_000 * part);
  } finally {
    await closeClient();
  }
}

async function invitation({ workspaceId, personId }: Ground): Promise<string> {
  const now = new Date();
  return inTransaction(workspaceId, (tx) =>
    createPasswordLink(tx, { personId, createdById: null, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) }));
}

/** A link to the reply that one of those asked has sent. */
async function replyLink({ workspaceId, personId, parts }: Ground): Promise<string> {
  const id = newId();
  const link = { id, addresseeId: parts["addressee"]!, name: "Ida Nilsdotter", email: "ida@example.se", mayConfirm: true, expiresAt: new Date(Date.now() + 3_600_000), madeById: personId, madeAt: new Date() };
  await inTransaction(workspaceId, (tx) => insertReplyLinks(tx, workspaceId, [link]));
  return replyTokenOf(id);
}

function show(figure: Figure): void {
  const judged = "skipped" in figure ? `– skipped: ${figure.skipped}` : `${figure.holds ? "✓" : "✗"} ${round(figure.ratio)}`;
  console.log(`${figure.what.padEnd(68)} ${figure.absolute.padEnd(30)} ${figure.bound.padEnd(16)} ${judged}`);
}

const folder = mkdtempSync(join(tmpdir(), "attsats-bench-"));
chmodSync(folder, 0o755); // run as root, the database has an account of its own that must get in
try {
  const figures: Figure[] = [];
  for await (const figure of measure(folder)) {
    show(figure);
    figures.push(figure);
  }
  const missed = figures.filter((figure) => "holds" in figure && !figure.holds);
  console.log(missed.length === 0 ? "Every bound is kept." : `Missed: ${missed.map(({ what }) => what).join("; ")}.`);
  if (record && !quick && only === undefined) {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${process.platform}, Node ${process.version}`;
    const recorded = { on: new Date().toISOString().slice(0, 10), machine, figures };
    writeFileSync(join(import.meta.dirname, "figures.json"), `${JSON.stringify(recorded, undefined, 2)}\n`);
    writeToReadme(recorded);
  }
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
