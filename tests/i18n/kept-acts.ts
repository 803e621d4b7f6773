import type { SourceFile } from "./source-files.ts";
import { type Node, nameOf, nodesOf, stringOf } from "./syntax.ts";

/** The acts that the history of a case or a meeting tells: `{ act: "case.register", subject: …, caseId, … }`. */
export function actsKeptIn(files: readonly SourceFile[]): { file: string; act: string }[] {
  return files.flatMap((file) => nodesOf(file).flatMap(actOf).map((act) => ({ file: file.path, act })));
}

function actOf(node: Node): string[] {
  if (node.type !== "ObjectExpression") return [];
  const properties = (node["properties"] as Node[]).filter((property) => property.type === "Property");
  const named = (name: string) => properties.find((property) => nameOf(property["key"]) === name)?.["value"];
  const act = stringOf(named("act") as Node | undefined);
  return act !== undefined && named("subject") !== undefined && (named("caseId") ?? named("meetingId")) !== undefined ? [act] : [];
}
