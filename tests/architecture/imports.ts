import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { parseAst } from "vitest/node";
import { type Layer, layerOf } from "./import-rules.ts";

export type SourceFile = { readonly path: string; readonly text: string };

/** What a file must not do, and where it does it. */
export type Breach = { readonly path: string; readonly breach: string };

type Node = { type: string; [name: string]: unknown };

/** Everything in a file that goes against the table of layers or the rules about imports and the clock. */
export function breachesIn({ path, text }: SourceFile): Breach[] {
  const layer = layerOf(path);
  const nodes = within(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }) as unknown as Node);
  const found = [
    ...importsIn(nodes).map((imported) => breachOfImport(path, layer, imported)),
    ...nodes.map((node) => (layer?.name === "domain" || layer?.name === "policy" ? impurity(node) : null)),
    isBarrel(nodes) ? "is a barrel file" : null,
  ];
  return found.filter((breach) => breach !== null).map((breach) => ({ path, breach }));
}

function breachOfImport(path: string, layer: Layer | undefined, { specifier, isType }: Import): string | null {
  const own = specifier.startsWith("#") ? specifier.slice(1) : specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : null;
  if (own === null) return layer ? breachOfPackage(layer, specifier) : null;
  if (!/\.(tsx?|json|css|typ|mjs|js)$/.test(own)) return `imports ${specifier} without its ending`;
  const target = layerOf(own);
  if (!layer || !target || target === layer || layer.layers.includes(target.name)) return null;
  if (isType && layer.types?.includes(target.name)) return null;
  return `${layer.name} imports ${target.name} (${specifier})`;
}

function breachOfPackage(layer: Layer, specifier: string): string | null {
  if (isBuiltin(specifier)) return layer.node ? null : `${layer.name} imports ${specifier}`;
  const allowed = layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return allowed ? null : `${layer.name} imports the package ${specifier}`;
}

/** Time and chance are arguments to a rule, never something it finds out for itself. */
function impurity(node: Node): string | null {
  if (node.type === "NewExpression" && nameOf(node["callee"]) === "Date" && (node["arguments"] as unknown[]).length === 0) return "asks what time it is: new Date()";
  if (node.type !== "MemberExpression") return null;
  const called = `${nameOf(node["object"])}.${nameOf(node["property"])}`;
  return ["Date.now", "Math.random", "performance.now", "crypto.randomUUID", "crypto.getRandomValues"].includes(called) ? `uses ${called}` : null;
}

/** A file that has nothing of its own and only hands on what others have. */
function isBarrel(nodes: readonly Node[]): boolean {
  const statements = nodes[0]!["body"] as Node[];
  const handsOn = ({ type, source }: Node) => type === "ExportAllDeclaration" || (type === "ExportNamedDeclaration" && Boolean(source));
  return statements.some(handsOn) && statements.every((statement) => handsOn(statement) || statement.type === "ImportDeclaration");
}

type Import = { specifier: string; isType: boolean };

function importsIn(nodes: readonly Node[]): Import[] {
  return nodes.flatMap((node) => {
    const isImport = /^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type) || node.type === "ImportExpression";
    const source = isImport ? (node["source"] as { value?: unknown } | null) : null;
    const isType = node["importKind"] === "type" || node["exportKind"] === "type";
    return typeof source?.value === "string" ? [{ specifier: source.value, isType }] : [];
  });
}

function within(node: Node): Node[] {
  const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isNode);
  return [node, ...children.flatMap(within)];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" ? (node["name"] as string) : undefined;
}
