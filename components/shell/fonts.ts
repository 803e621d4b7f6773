import localFont from "next/font/local";

// Two families: a serif for the record, a sans for the tool. Only their Latin letters, which hold the Swedish ones, are
// fetched ahead; the extended letters (Sámi names such as Áŋŋel) and the italic come when a page has use for them.
// The paths have to be literals: Next reads them when it builds.

const tool = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-tool",
  weight: "200 900",
  adjustFontFallback: "Arial",
});

const toolExtended = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2",
  variable: "--font-tool-extended",
  weight: "200 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF" }],
});

const record = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  variable: "--font-record",
  weight: "200 900",
  adjustFontFallback: "Times New Roman",
});

const recordItalic = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  variable: "--font-record-italic",
  weight: "200 900",
  style: "italic",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const recordExtended = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  variable: "--font-record-extended",
  weight: "200 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF" }],
});

/** The class that makes the families known to globals.css; set on the root element. */
export const fontVariables = [tool, toolExtended, record, recordItalic, recordExtended]
  .map((family) => family.variable)
  .join(" ");
