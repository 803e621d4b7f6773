import type { SourceFile } from "./source-files.ts";
import { type Node, nameOf, nodesOf, stringOf, templatePieces } from "./syntax.ts";
import { fits } from "./used-words.ts";

/** A refusal made in the code: `new Refused("case.closed")`. */
export type MadeRefusal = { file: string; code: string };

/** The codes of the refusals that the files make. */
export function refusalsMadeIn(files: readonly SourceFile[]): MadeRefusal[] {
  return files.flatMap((file) =>
    nodesOf(file)
      .filter((node) => node.type === "NewExpression" && nameOf(node["callee"]) === "Refused")
      .flatMap((node) => codesOf((node["arguments"] as Node[])[0]).map((code) => ({ file: file.path, code }))),
  );
}

/** Whether a code is written anywhere in the files, whole or as a template: shapes name codes without making refusals. */
export function codesNamedIn(files: readonly SourceFile[]): (code: string) => boolean {
  const nodes = files.flatMap(nodesOf);
  const whole = new Set(nodes.map(stringOf));
  const templates = nodes
    .filter((node) => node.type === "TemplateLiteral" && /^[a-z]+\./i.test(templatePieces(node)[0] ?? ""))
    .map((node) => templatePieces(node).join("*"));
  return (code) => whole.has(code) || templates.some((template) => fits(code, template));
}

function codesOf(node: Node | undefined): string[] {
  const text = stringOf(node);
  if (text !== undefined) return [text];
  if (node?.type !== "ConditionalExpression") return [];
  return [...codesOf(node["consequent"] as Node), ...codesOf(node["alternate"] as Node)];
}
