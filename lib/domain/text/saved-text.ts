import type { RichText } from "./rich-text.ts";

/** What a save of a text led to: saved as a version, or what someone else has saved meanwhile, to be merged with. */
export type SavedText =
  | { readonly saved: true; readonly version: number; readonly savedAt: Date }
  | { readonly saved: false; readonly theirs: { readonly text: RichText; readonly version: number; readonly savedBy: string; readonly savedAt: Date | null } };
