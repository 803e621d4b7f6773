import type { MinutesVersion, VersionParagraph } from "./minutes-version.ts";

/** A § that isn't the same in two versions, and how. */
export type ChangedParagraph = { readonly number: number; readonly change: "changed" | "added" | "removed" };

/** Which §§ a later version has otherwise than an earlier one: other words, or one that is only named or not there in one of them. */
export function changedParagraphs(earlier: Pick<MinutesVersion, "paragraphs">, later: Pick<MinutesVersion, "paragraphs">): readonly ChangedParagraph[] {
  const before = sealedOf(earlier);
  const after = sealedOf(later);
  const numbers = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number): readonly ChangedParagraph[] => {
    if (!before.has(number)) return [{ number, change: "added" }];
    if (!after.has(number)) return [{ number, change: "removed" }];
    return before.get(number) === after.get(number) ? [] : [{ number, change: "changed" }];
  });
}

function sealedOf({ paragraphs }: Pick<MinutesVersion, "paragraphs">): ReadonlyMap<number, string | null> {
  const sealed = paragraphs.filter(({ standing }: VersionParagraph) => standing === "sealed");
  return new Map(sealed.map(({ number, digest }) => [number, digest]));
}
