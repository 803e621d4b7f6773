import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { xlsx } from "#lib/documents/table/xlsx.ts";

/** The cells of the only sheet, read from the parts of the file without the library that wrote it: of which kind each is, and its value. */
async function written(rows: Parameters<typeof xlsx>[0], sheet = "Svar") {
  const parts = unzipSync(new Uint8Array(await xlsx(rows, sheet)));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text);
  const formats = new Map([...part("xl/styles.xml").matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]));
  const styles = [...part("xl/styles.xml").split("<cellXfs")[1]!.matchAll(/<xf ([^>]*)>/g)].map(([, xf]) => formats.get(/numFmtId="(\d+)"/.exec(xf!)?.[1]));
  const xml = part("xl/worksheets/sheet1.xml");
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(([, place, attributes, inner]) => {
    const value = /<v>(.*?)<\/v>/.exec(inner!)?.[1];
    const kind = /t="(\w+)"/.exec(attributes!)?.[1] ?? "n";
    return [place, { kind, value: kind === "s" ? shared[Number(value)] : value, format: styles[Number(/s="(\d+)"/.exec(attributes!)?.[1] ?? 0)] }] as const;
  });
  return { cells: new Map(cells), xml, name: /<sheet [^>]*name="([^"]*)"/.exec(part("xl/workbook.xml"))?.[1] };
}

test.each(["=1+1", "+46 920", "-1", "@SUM(A1)", "0480", "2011-03-31"])("%j stays text", async (text) => {
  const { cells, xml } = await written([["Svar"], [text]]);
  expect(cells.get("A2")).toEqual({ kind: "s", value: text, format: "@" });
  expect(xml).not.toContain("<f>");
});

test("a count is a number, a sum is kronor and a day is a day", async () => {
  const { cells } = await written([["Antal", "Summa", "Dag"], [14, { ore: 10_443_005n }, { day: "2011-03-31" }]]);
  expect(cells.get("A2")).toMatchObject({ kind: "n", value: "14" });
  expect(cells.get("B2")).toEqual({ kind: "n", value: "104430.05", format: "#,##0.00" });
  // The file format counts days from 30 December 1899.
  const daysSince = (Date.UTC(2011, 2, 31) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(cells.get("C2")).toEqual({ kind: "n", value: String(daysSince), format: "yyyy-mm-dd" });
});

test("the first row stays in sight, and the sheet has a name that can stand", async () => {
  const { xml, name } = await written([["Svar"], ["ja"]], "KFN 2011/12: rekommendation om samordnare i länet");
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(name).toBe("KFN 2011 12 rekommendation om s");
});

test("what can't stand in a file of text is left out", async () => {
  const { cells } = await written([["Svar"], ["Luleå\u0000 <&> \uD800kommun"]]);
  expect(cells.get("A2")?.value).toBe("Luleå &lt;&amp;&gt; kommun");
});
