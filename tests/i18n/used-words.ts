import type { SourceFile } from "./source-files.ts";
import { type Node, isNode, nameOf, nodesOf, stringOf, templatePieces, within } from "./syntax.ts";

/**
 * A use of words in the code. `pattern`: a key, where * stands for what a template leaves open. `variable`: the key may be
 * any message directly in the namespace, or deeper down any text of the same file. (That it exists, the type check sees.)
 */
export type Use = { file: string; namespace: string } & Found;
type Found = { kind: "pattern"; key: string } | { kind: "variable"; texts: ReadonlySet<string> };

/** A name that stands for the words of a namespace from a place in the file on. */
type Binding = { name: string; namespace: string; start: number };
type Aliases = ReadonlyMap<string, string>;

const sources = new Set(["useTranslations", "getTranslations", "translator"]);
const asks = new Set(["rich", "raw", "has", "markup"]);

/** Finds where the files ask for words, following names given to them and types such as `ClauseWords`. */
export function usesIn(files: readonly SourceFile[]): Use[] {
  const parsed = files.map((file) => ({ file, nodes: nodesOf(file) }));
  const aliases: Aliases = new Map(parsed.flatMap(({ nodes }) => nodes.flatMap(aliasOf)));
  return parsed.flatMap(({ file, nodes }) => {
    const bindings = nodes.flatMap((node) => bindingsOf(node, aliases));
    return nodes.flatMap((node) => usesOf(node, file.path, bindings, nodes));
  });
}

/** `type ClauseWords = ReturnType<typeof useTranslations<"clause">>` */
function aliasOf(node: Node): [string, string][] {
  if (node.type !== "TSTypeAliasDeclaration") return [];
  const annotation = node["typeAnnotation"] as Node;
  if (annotation.type !== "TSTypeReference") return [];
  const name = nameOf(node["id"]);
  const namespace = queriedNamespace(annotation);
  return name !== undefined && namespace !== undefined ? [[name, namespace]] : [];
}

/** The namespace in `typeof useTranslations<"clause">`, wherever it stands in a type. */
function queriedNamespace(type: Node): string | undefined {
  const query = within(type).find((node) => node.type === "TSTypeQuery" && sources.has(nameOf(node["exprName"]) ?? ""));
  const parameters = query?.["typeArguments"];
  return isNode(parameters) ? within(parameters).map(stringOf).find((text) => text !== undefined) : undefined;
}

function bindingsOf(node: Node, aliases: Aliases): Binding[] {
  if (node.type === "VariableDeclarator") return declared(node);
  const isTyped = node.type === "Identifier" || node.type === "TSPropertySignature";
  const name = node.type === "Identifier" ? nameOf(node) : nameOf(node["key"]);
  if (!isTyped || name === undefined || !isNode(node["typeAnnotation"])) return [];
  const references = within(node["typeAnnotation"]).filter((inner) => inner.type === "TSTypeReference");
  const named = references.map((reference) => aliases.get(nameOf(reference["typeName"]) ?? "")).find(Boolean);
  const namespace = named ?? queriedNamespace(node["typeAnnotation"]);
  return namespace === undefined ? [] : [{ name, namespace, start: node.start }];
}

/** `const words = useTranslations("clause")`, also one of several awaited together. */
function declared(declarator: Node): Binding[] {
  const id = declarator["id"] as Node;
  const name = nameOf(id);
  if (name !== undefined) {
    const namespace = askedNamespace(declarator["init"]);
    return namespace === undefined ? [] : [{ name, namespace, start: declarator.start }];
  }
  if (id.type !== "ArrayPattern" || !isNode(declarator["init"])) return [];
  const together = within(declarator["init"]).find((node) => node.type === "ArrayExpression");
  const elements = (together?.["elements"] ?? []) as unknown[];
  return (id["elements"] as unknown[]).flatMap((element, index) => {
    const bound = nameOf(element);
    const namespace = askedNamespace(elements[index]);
    return bound !== undefined && namespace !== undefined ? [{ name: bound, namespace, start: declarator.start }] : [];
  });
}

/** The namespace of `useTranslations("clause")`, `await getTranslations({ namespace: "clause" })` and the like. */
function askedNamespace(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "AwaitExpression") return askedNamespace(node["argument"]);
  if (node.type !== "CallExpression" || !sources.has(nameOf(node["callee"]) ?? "")) return undefined;
  for (const argument of (node["arguments"] as Node[]).toReversed()) {
    const text = stringOf(argument);
    if (text !== undefined) return text;
    const properties = argument.type === "ObjectExpression" ? (argument["properties"] as Node[]) : [];
    const named = properties.find((property) => nameOf(property["key"]) === "namespace");
    if (named) return stringOf(named["value"]);
  }
  return undefined;
}

function usesOf(node: Node, file: string, bindings: readonly Binding[], nodes: readonly Node[]): Use[] {
  if (node.type !== "CallExpression") return [];
  const namespace = calledNamespace(node["callee"] as Node, bindings);
  const key = (node["arguments"] as Node[])[0];
  if (namespace === undefined || key === undefined) return [];
  return keysOf(key, nodes).map((found) => ({ file, namespace, ...found }));
}

function calledNamespace(callee: Node, bindings: readonly Binding[]): string | undefined {
  const asked = askedNamespace(callee);
  if (asked !== undefined) return asked;
  const isAsk = callee.type === "MemberExpression" && asks.has(nameOf(callee["property"]) ?? "");
  const name = nameOf(isAsk ? callee["object"] : callee);
  return bindings.findLast((binding) => binding.name === name && binding.start < callee.start)?.namespace;
}

function keysOf(key: Node, nodes: readonly Node[]): Found[] {
  const text = stringOf(key);
  if (text !== undefined) return [{ kind: "pattern", key: text }];
  if (key.type === "ConditionalExpression") return [key["consequent"], key["alternate"]].flatMap((branch) => keysOf(branch as Node, nodes));
  if (key.type === "TemplateLiteral") return [{ kind: "pattern", key: templatePieces(key).join("*") }];
  return [{ kind: "variable", texts: new Set(nodes.map(stringOf).filter((literal) => literal !== undefined)) }];
}

/** Whether a use may be of this message: "case.state.open" is asked for by `state.*` in the namespace "case". */
export function isAskedFor(key: string, use: Use): boolean {
  if (!key.startsWith(`${use.namespace}.`)) return false;
  const rest = key.slice(use.namespace.length + 1);
  return use.kind === "pattern" ? fits(rest, use.key) : !rest.includes(".") || use.texts.has(rest);
}

/** Whether a text fits a pattern in which each * stands for one or more letters. */
export function fits(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".+")}$`).test(text);
}
