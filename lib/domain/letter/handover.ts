import type { StepKind } from "./life.ts";

/** How the handover of a letter to the mail server ended. `answer` is the server's words, or what went wrong. */
export type Handover =
  | { readonly kind: "accepted"; readonly answer: string }
  | {
      readonly kind: "failed";
      readonly answer: string;
      /** Whether it is the letter or its addresses that were turned down, and not the connection or our signing in. */
      readonly isAboutLetter: boolean;
      /** The server's three-digit reply (RFC 5321, 4.2); null where it gave none. */
      readonly reply: number | null;
      /** Whether all of the letter had left us: then the server may have taken it, whatever happened after. */
      readonly isWhole: boolean;
    };

/**
 * What a handover means for the letter (RFC 5321, 4.2.1): a reply in the 500s turns the letter down for good, any other
 * no is for now. Silence after all of it had left us says nothing either way; before that, that nothing was taken.
 */
export function stepAfter(handover: Handover): Extract<StepKind, "accepted" | "postponed" | "refused" | "lostTouch"> {
  if (handover.kind === "accepted") return "accepted";
  const { isAboutLetter, reply, isWhole } = handover;
  if (isAboutLetter) return reply === null || reply >= 500 ? "refused" : "postponed";
  return isWhole ? "lostTouch" : "postponed";
}
