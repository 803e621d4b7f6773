import { parseAst } from "vitest/node";
import type { SourceFile } from "./source-files.ts";

/** A node of the syntax tree, as loosely as this folder needs it. */
export type Node = { type: string; start: number; [name: string]: unknown };

const parsed = new WeakMap<SourceFile, Node[]>();

/** All nodes of a file in the order they are written. */
export function nodesOf(file: SourceFile): Node[] {
  const known = parsed.get(file);
  if (known) return known;
  const root = parseAst(file.text, { lang: "tsx" }) as unknown as Node;
  const nodes = within(root).sort((a, b) => a.start - b.start);
  parsed.set(file, nodes);
  return nodes;
}

/** A node and all that is in it. */
export function within(node: Node): Node[] {
  const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isNode);
  return [node, ...children.flatMap(within)];
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** The text of a string literal, or of a template without expressions; otherwise nothing. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type === "TemplateLiteral" && (node["expressions"] as Node[]).length === 0) return templatePieces(node)[0];
  return undefined;
}

/** The fixed pieces of a template: those of `act.${act}.title` are "act." and ".title". */
export function templatePieces(node: Node): string[] {
  return (node["quasis"] as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
}

/** The name of an identifier; otherwise nothing. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" ? (node["name"] as string) : undefined;
}
