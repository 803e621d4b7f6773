import type { Alternative } from "#lib/domain/condition/alternatives.ts";
import type { EndorsedBy, Enough, Group } from "#lib/domain/condition/condition.ts";

/** A requirement as it is being filled in. `number` is how many, or how many percent. */
export type PartDraft = {
  readonly key: string;
  readonly kind: "endorsedBy" | "pledged";
  readonly who: Group["kind"];
  /** The county's code, where it is a county's municipalities. */
  readonly county: string;
  readonly ids: readonly string[];
  /** The clauses that are to be endorsed, or null for all that are asked about. Kept as it was built; there is no field for it. */
  readonly clauseIds: readonly string[] | null;
  readonly enough: Enough["kind"];
  readonly number: string;
  readonly evidenced: boolean;
  readonly withLegalForce: boolean;
  readonly noObjectionCounts: boolean;
  readonly sum: string;
};

export type AlternativeDraft = { readonly key: string; readonly parts: readonly PartDraft[]; readonly by: string };

/** The requirement that most conditions are: all member municipalities endorse. */
export function newPart(kind: PartDraft["kind"] = "endorsedBy"): PartDraft {
  return { key: crypto.randomUUID(), kind, who: "memberMunicipalities", county: "", ids: [], clauseIds: null, enough: "all", number: "", evidenced: false, withLegalForce: false, noObjectionCounts: false, sum: "" };
}

export function newAlternative(): AlternativeDraft {
  return { key: crypto.randomUUID(), parts: [newPart()], by: "" };
}

/** What there is to fill in of a condition that is already built; `sumOf` writes öre as one types them. */
export function draftsOf(alternatives: readonly Alternative[], sumOf: (öre: bigint) => string): readonly AlternativeDraft[] {
  return alternatives.map(({ parts, by }) => ({
    key: crypto.randomUUID(),
    by: by ?? "",
    parts: parts.map((part) => (part.kind === "pledged" ? { ...newPart("pledged"), sum: sumOf(part.atLeast) } : { ...newPart(), ...endorsedDraft(part) })),
  }));
}

/** What the act takes. */
export function inputOf(drafts: readonly AlternativeDraft[]): unknown {
  return drafts.map(({ parts, by }) => ({ by, parts: parts.map(partInput) }));
}

function endorsedDraft({ who, clauseIds, enough, evidenced, withLegalForce, noObjectionCounts }: EndorsedBy): Partial<PartDraft> {
  const number = "atLeast" in enough ? String(enough.atLeast) : "percent" in enough ? String(enough.percent) : "";
  return { who: who.kind, county: who.kind === "county" ? who.code : "", ids: who.kind === "organisations" ? who.ids : [], clauseIds, enough: enough.kind, number, evidenced, withLegalForce, noObjectionCounts };
}

function partInput({ kind, who, county, ids, clauseIds, enough, number, evidenced, withLegalForce, noObjectionCounts, sum }: PartDraft): unknown {
  if (kind === "pledged") return { kind, atLeast: sum };
  return { kind, who: groupInput(who, county, ids), enough: enoughInput(enough, number), clauseIds, evidenced, withLegalForce, noObjectionCounts };
}

function groupInput(who: Group["kind"], county: string, ids: readonly string[]): unknown {
  if (who === "organisations") return { kind: who, ids };
  return who === "county" ? { kind: who, code: county } : { kind: who };
}

function enoughInput(kind: Enough["kind"], number: string): unknown {
  if (kind === "all" || kind === "most") return { kind };
  return kind === "count" ? { kind, atLeast: number } : { kind, percent: number };
}
