import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The colours of globals.css by name, in light and in dark. */
const colours = new Map(
  [...readFileSync("app/globals.css", "utf8").matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const grounds = ["paper", "surface", "sunken"];
const meanings = ["positive", "pending", "lapsed", "warning"];
const pairs: [text: string, ground: string, least: number][] = [
  ...["ink", "ink-soft", "accent", "accent-strong", ...meanings].flatMap((text) => grounds.map((ground) => pair(text, ground, 4.5))),
  ...["ink", "ink-soft", "accent"].map((text) => pair(text, "accent-soft", 4.5)),
  ...["accent", ...meanings].map((meaning) => pair(meaning, `${meaning}-soft`, 4.5)),
  ...["accent", "accent-strong"].map((ground) => pair("on-accent", ground, 4.5)),
  pair("paper", "ink", 4.5),
  // WCAG 1.4.11: the edge of a field, and the ring of focus.
  ...grounds.flatMap((ground) => [pair("edge", ground, 3), pair("accent", ground, 3)]),
];

describe.each(["light", "dark"] as const)("in the %s", (theme) => {
  test.each(pairs)("%s is legible on %s", (text, ground, least) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

test("black on white is 21 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

function pair(text: string, ground: string, least: number): [string, string, number] {
  return [text, ground, least];
}

function colour(name: string, theme: "light" | "dark"): string {
  const found = colours.get(name);
  if (!found) throw new Error(`globals.css has no colour ${name}`);
  return found[theme];
}

/** The contrast between two colours as WCAG 2.1 counts it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
