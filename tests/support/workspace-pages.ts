import { globSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { APIRequestContext } from "playwright/test";
import { ROOT } from "#scripts/run-to-end.ts";

/** Of one kind of page as many are opened as are needed to meet every other kind: a case with a proposal that is being written. */
const mostOfEach = 5;
/** Of a kind that has been found before, as many as are needed to come further. */
const mostOfKnown = 2;
/** How many pages are fetched at a time: they cost the server less together than one by one. */
const atOnce = 4;
/** A connection that has been idle can be closed by the server in the moment it is used again. A browser tries anew by itself. */
const again = { maxRetries: 2 };

/** Every page of a workspace as its folder says, `/cases/[case]/edit`: read from the folders, so that no new page is forgotten. */
export function workspaceRoutes(): string[] {
  return globSync("app/*/*/**/page.tsx", { cwd: ROOT })
    .map((file) => dirname(file).replaceAll("\\", "/"))
    .filter((folder) => folder.startsWith("app/(signed-in)/[workspace]") && !folder.includes("[..."))
    .map((folder) => folder.replace("app/(signed-in)/[workspace]", ""))
    .toSorted();
}

/**
 * The pages that the signed-in person finds in the workspace, each kind by its route with one address: found by following
 * the links from page to page, and of several of a kind the one with most on it. What only a menu leads to is looked for
 * beside the page that has the menu. Kinds that are `known` are followed, not looked through.
 */
export async function addressesIn(request: APIRequestContext, workspace: string, known: ReadonlySet<string> = new Set()): Promise<Map<string, string>> {
  const routes = workspaceRoutes().map((route) => ({ route, fits: addressesOf(workspace, route) }));
  const routeOf = (address: string) => routes.filter(({ fits }) => fits.test(address)).toSorted(byFixedParts)[0]?.route;
  const met = new Map<string, { address: string; size: number }[]>(routes.map(({ route }) => [route, []]));
  const ahead = [`/${workspace}`];
  const linked = new Set(ahead);
  const look = async (address: string): Promise<void> => {
    const route = routeOf(address)!;
    const of = met.get(route)!;
    if (of.length >= (known.has(route) ? mostOfKnown : mostOfEach)) return;
    const page = { address, size: 0 };
    of.push(page);
    const html = await (await request.get(address, again)).text();
    page.size = html.length;
    const links = [...html.matchAll(/href="([^"#?]+)/g)].map(([, link]) => link!);
    for (const link of links.filter((each) => !linked.has(each) && routeOf(each) !== undefined)) {
      linked.add(link);
      ahead.push(link);
    }
  };
  while (ahead.length > 0) await Promise.all(ahead.splice(0, atOnce).map(look));
  const found = new Map<string, string>();
  for (const [route, all] of met) {
    const [fullest] = all.toSorted((one, other) => other.size - one.size);
    const parent = found.get(dirname(route));
    const isFixed = !route.endsWith("]");
    if (fullest) found.set(route, fullest.address);
    // What only a menu leads to can also be what this workspace has none of: an association has no notice board.
    else if (parent && isFixed && (await request.get(`${parent}/${basename(route)}`, again)).ok()) found.set(route, `${parent}/${basename(route)}`);
  }
  return found;
}

function addressesOf(workspace: string, route: string): RegExp {
  return new RegExp(`^/${workspace}${route.replaceAll(/\[\w+\]/g, "[^/]+")}$`);
}

/** `/cases/new` is the page of that name before it is the case called "new". */
function byFixedParts(one: { route: string }, other: { route: string }): number {
  return one.route.split("[").length - other.route.split("[").length;
}
