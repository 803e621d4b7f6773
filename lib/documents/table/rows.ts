/** What stands in one place of a list: words, a count, a day ("2010-04-22") or a sum in whole öre. */
export type Cell = string | number | Readonly<{ day: string }> | Readonly<{ ore: bigint }>;

/** A list to take to a spreadsheet program: its rows, the first of which says what stands in each column. */
export type Rows = readonly (readonly Cell[])[];
