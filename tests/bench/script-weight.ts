import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { env } from "#lib/env.ts";
import { ROOT } from "#scripts/run-to-end.ts";
import type { Figure } from "./measured.ts";
import type { Visit } from "./pages.ts";

/** Before anyone has signed in, and after. In kB (1 000 bytes), compressed. */
const MOST = { public: 160, signedIn: 320 };

/** The pages of those who are not signed in. Any other is visited, and judged, with a session. */
export const PUBLIC = ["/setup", "/sign-in", "/password/[token]", "/verify/[language]", "/extract/[token]", "/reply/[token]", "/reply/[token]/receipt"];

/** The pages where a contact answers, signed in; the secretary's page for a reply on paper is beside them. */
export const REPLY_PAGES = ["/[workspace]/replies/[addressee]", "/[workspace]/replies/[addressee]/receipt"];

/** Where public pages are answered, and what leads there. */
const INNER = "/public/[language]/[day]/[organisation]";
const OUTER = "/[language]/[workspace]";

/** What an association hasn't, or hasn't published anything for: these have no page in the bench. */
const ABSENT = ["/notices", "/[body]/[meeting]", "/public-notice"];

/** The pages' addresses as the folders have them, `/[workspace]/cases`, but for the one that catches what is not a page. */
function pagePatterns(which: keyof typeof MOST): string[] {
  return globSync("app/**/page.tsx", { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.includes("[..."))
    .map((path) => path.replace(/^app/, "").replaceAll(/\/\([^)]+\)/g, "").replace(/\/page\.tsx$/, "") || "/")
    .filter((pattern) => !ABSENT.some((part) => pattern.includes(part)))
    .filter((pattern) => (PUBLIC.includes(pattern) || pattern.startsWith(INNER)) === (which === "public"))
    .map((pattern) => pattern.replace(INNER, OUTER))
    .sort();
}

/**
 * The compressed script that each page loads at once, out of its own HTML. What is fetched later, when an editor or a
 * picker is opened, is not in it.
 */
export async function scriptFigures(
  which: keyof typeof MOST,
  visit: Visit,
  parts: Readonly<Record<string, string>>,
  except: readonly string[] = [],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pattern of pagePatterns(which).filter((each) => !except.includes(each))) figures.push(await scriptFigure(pattern, visit, parts, MOST[which]));
  return figures;
}

/** One page, by its pattern: `/[workspace]/cases`. A part without a value is an error: a new page needs one in fill.ts. */
export async function scriptFigure(pattern: string, visit: Visit, parts: Readonly<Record<string, string>>, most: number): Promise<Figure> {
  const path = pattern.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = parts[name];
    if (value === undefined) throw new Error(`fill.ts gives nothing for [${name}] in ${pattern}`);
    return value;
  });
  const kilobytes = weightOf(await visit(path)) / 1000;
  return { what: `script of ${pattern}`, absolute: `${Math.round(kilobytes)} kB`, bound: `≤ ${most} kB`, ratio: kilobytes / most, holds: kilobytes <= most };
}

function weightOf(page: string): number {
  const tags = page.match(/<script\b[^>]*>/g) ?? [];
  // Browsers that know modules, all that there are, leave the ones marked noModule.
  const sources = tags.filter((tag) => !/\bnomodule\b/i.test(tag)).flatMap((tag) => /\bsrc="([^"?]+)/.exec(tag)?.[1] ?? []);
  if (sources.length === 0) throw new Error("a page without script: it was read wrong");
  return [...new Set(sources)].map(weightOfFile).reduce((sum, weight) => sum + weight, 0);
}

function weightOfFile(source: string): number {
  return gzipSync(readFileSync(join(ROOT, env().buildFolder, source.replace(/^\/_next\//, "")))).length;
}
