/** Where a municipality stands in the picture of its county: row and column, from 1 in the north-west. */
export type GridPlace = { readonly row: number; readonly column: number };

/** The rough geography of a county's municipalities, by their codes with Statistics Sweden. Drawn by hand, for reading and not for measuring. */
const rows: Readonly<Record<string, readonly (readonly (string | null)[])[]>> = {
  "25": [
    [null, "2584", null, null, null],
    [null, null, "2523", "2521", null],
    [null, "2510", null, "2513", "2518"],
    ["2506", null, "2582", "2514", "2583"],
    [null, "2505", "2560", "2580", null],
    [null, null, "2581", null, null],
  ],
  "22": [
    [null, "2283", "2284"],
    [null, null, "2282"],
    [null, "2262", "2280"],
    ["2260", "2281", null],
  ],
};

/** The place of a municipality by its code; null where its county hasn't been drawn. */
export function gridPlace(code: string | null): GridPlace | null {
  const drawn = code === null ? undefined : rows[code.slice(0, 2)];
  const row = drawn?.findIndex((each) => each.includes(code)) ?? -1;
  return drawn === undefined || row === -1 ? null : { row: row + 1, column: drawn[row]!.indexOf(code) + 1 };
}

/** How many columns the picture of a county has; null where it hasn't been drawn. */
export function gridColumns(countyCode: string | null): number | null {
  return rows[countyCode ?? ""]?.[0]?.length ?? null;
}
