import { globSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { APIRequestContext } from "playwright/test";
import { ROOT } from "#scripts/run-to-end.ts";

/** Of one kind of page as many are opened as are needed to meet every other kind: a case with a proposal that is being written. */
const mostOfEach = 5;

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
 * beside the page that has the menu.
 */
export async function addressesIn(request: APIRequestContext, workspace: string): Promise<Map<string, string>> {
  const routes = workspaceRoutes().map((route) => ({ route, fits: addressesOf(workspace, route) }));
  const routeOf = (address: string) => routes.filter(({ fits }) => fits.test(address)).toSorted(byFixedParts)[0]?.route;
  const met = new Map<string, { address: string; size: number }[]>(routes.map(({ route }) => [route, []]));
  const ahead = [`/${workspace}`];
  const known = new Set(ahead);
  for (const address of ahead) {
    const of = met.get(routeOf(address)!)!;
    if (of.length === mostOfEach) continue;
    const html = await (await request.get(address)).text();
    of.push({ address, size: html.length });
    const links = [...html.matchAll(/href="([^"#?]+)/g)].map(([, link]) => link!);
    for (const link of links.filter((each) => !known.has(each) && routeOf(each) !== undefined)) {
      known.add(link);
      ahead.push(link);
    }
  }
  const found = new Map<string, string>();
  for (const [route, all] of met) {
    const [fullest] = all.toSorted((one, other) => other.size - one.size);
    const parent = found.get(dirname(route));
    const isFixed = !route.endsWith("]");
    if (fullest) found.set(route, fullest.address);
    // What only a menu leads to can also be what this workspace has none of: an association has no notice board.
    else if (parent && isFixed && (await request.get(`${parent}/${basename(route)}`)).ok()) found.set(route, `${parent}/${basename(route)}`);
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
