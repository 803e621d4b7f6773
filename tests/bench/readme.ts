import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/run-to-end.ts";
import { type Figure, round } from "./measured.ts";

/** The figures of one run, as figures.json keeps them. */
export type Recorded = Readonly<{ on: string; machine: string; figures: readonly Figure[] }>;

const BEGIN = "<!-- figures: npm run bench -- --record -->";
const END = "<!-- figures end -->";

/** Puts the figures into the README, between its two marks; of the pages' scripts the heaviest under each bound. */
export function writeToReadme(recorded: Recorded): void {
  const file = join(ROOT, "README.md");
  const [before, rest] = readFileSync(file, "utf8").split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no place for the figures: ${BEGIN} … ${END}`);
  writeFileSync(file, [before, BEGIN, "\n", table(recorded), "\n", END, after].join(""));
}

function table({ on, machine, figures }: Recorded): string {
  const scripts = Map.groupBy(figures.filter(isScript), ({ bound }) => bound);
  const shown = [...figures.filter((figure) => !isScript(figure)), ...[...scripts.values()].map(heaviest)];
  const rows = shown.map((figure) => `| ${figure.what} | ${figure.absolute} | ${figure.bound} | ${"skipped" in figure ? "not measured" : round(figure.ratio)} |`);
  return ["| what | measured | bound | ratio |", "|---|---|---|---|", ...rows, "", `Measured ${on} on ${machine}.`].join("\n");
}

const isScript = ({ what }: Figure): boolean => what.startsWith("script of ");
const weight = (figure: Figure): number => ("ratio" in figure ? figure.ratio : 0);

function heaviest(pages: readonly Figure[]): Figure {
  const [first] = pages.toSorted((one, other) => weight(other) - weight(one));
  return { ...first!, what: `${first!.what}, the heaviest of ${pages.length} pages` };
}
