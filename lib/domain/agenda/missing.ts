import { type AgendaItem, awaitsConsent } from "./item.ts";

export type Missing = "title" | "case" | "proposal" | "presenter" | "document" | "list" | "consent";

/**
 * What an item still lacks before the notice goes out or it can be decided, the gravest first. A case needs its case, a
 * proposal, someone to present it and a document; information needs someone to present it; a list needs its lines;
 * what came late needs the body's consent. An item that has been withdrawn lacks nothing.
 */
export function whatIsMissing(item: AgendaItem): readonly Missing[] {
  if (item.withdrawn) return [];
  const isCase = item.kind === "case";
  const isPresented = isCase || item.kind === "information";
  const isList = item.kind === "notifications" || item.kind === "delegatedDecisions";
  const lacks: Record<Missing, boolean> = {
    title: item.title.trim() === "",
    case: isCase && item.caseId === null,
    proposal: isCase && item.proposals.length === 0,
    presenter: isPresented && item.presenter.trim() === "",
    document: isCase && item.documentIds.length === 0,
    list: isList && item.listed.length === 0,
    consent: awaitsConsent(item),
  };
  return (Object.keys(lacks) as Missing[]).filter((part) => lacks[part]);
}
