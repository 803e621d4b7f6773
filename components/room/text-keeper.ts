import type { FormOutcome } from "#components/ui/form.tsx";
import type { Saving } from "#components/ui/save-state.tsx";
import { type MergePart, mergeRichText, type Resolution, resolveConflicts } from "#lib/domain/text/merge.ts";
import { sameText } from "#lib/domain/text/normalize.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { SavedText } from "#lib/domain/text/saved-text.ts";
import type { TextDraft } from "./text-draft.ts";

/** A text as the server has it. */
type Stored = { text: RichText; version: number };

/** What another has saved and what is written here, where they can't be joined. */
export type TextConflict = { parts: readonly MergePart[]; theirs: Stored; savedBy: string };

/** What the one who writes sees of the keeping: the sign, null before anything has been written, and what stands in the way. */
export type TextState = Readonly<{ saving: Saving | null; problem: string | null; conflict: TextConflict | null }>;

/** The editor as it is needed here: what is written now, a way to put something else in its place, and whether a hand is at it. */
export type WrittenText = { read: () => RichText; write: (text: RichText) => void; isBeingWritten: () => boolean };

/** The ways out of the keeper: the editor, the server, and the browser's own store. */
export type TextDoors = {
  written: WrittenText;
  /** Null when the server can't be reached. */
  save: (sent: { text: RichText; baseVersion: number }) => Promise<FormOutcome<SavedText> | null>;
  remember: (draft: TextDraft | null) => void;
};

/** Milliseconds: after the last key, at most after the first (what a crash can take), and until a try that reached nobody is made again. */
const pause = 700;
const longestWait = 1_000;
const retryAfter = 3_000;

/**
 * Saves the text of an item while it is written. Every change is kept in the browser at once and sent when the hand
 * rests; a save that comes too late is merged with what the other wrote, block by block, and what can't be merged is
 * shown as a conflict with nothing lost. What stands in the sign is true at every moment.
 */
export class TextKeeper {
  #state: TextState;
  #base: Stored;
  #savedAt: Date | null;
  readonly #savedBy: string;
  readonly #doors: TextDoors;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;
  #underWay: Promise<boolean> | null = null;
  /** Sent, and not known whether the server took it. Until it is, the same is sent again, so that there is never more than one such. */
  #unanswered: RichText | null = null;

  constructor({ savedAt, savedBy, ...stored }: Stored & { savedAt: Date | null; savedBy: string }, doors: TextDoors) {
    this.#base = stored;
    this.#savedAt = savedAt;
    this.#savedBy = savedBy;
    this.#doors = doors;
    this.#state = { saving: this.#savedAt && { state: "saved", at: this.#savedAt }, problem: null, conflict: null };
  }

  readonly state = (): TextState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether something that is written here is not known to be at the server. */
  readonly hasUnsaved = (): boolean => this.#state.conflict !== null || !sameText(this.#doors.written.read(), this.#base.text);

  /** Something has been written: kept here now, sent when the hand rests. */
  readonly changed = (): void => {
    this.#remember();
    if (this.#underWay || this.#state.conflict) return;
    if (this.hasUnsaved()) this.#saveSoon();
    else this.#nothingWaits();
  };

  /** Sends now what is written, and what is written meanwhile. Gives whether all of it is at the server. */
  readonly flush = async (): Promise<boolean> => {
    while (this.#underWay || this.#canSend()) {
      if (!(await this.#send())) return false;
    }
    return !this.hasUnsaved();
  };

  /** Takes up what a reload or a crash left in the browser, merged with what has been saved since. Call it first of all. */
  restore(left: TextDraft): void {
    const stored = this.#base;
    this.#base = left.base;
    this.#unanswered = left.unanswered;
    this.#doors.written.write(left.text);
    if (left.base.version === stored.version || this.#join(stored, this.#savedBy)) this.#keepOn();
  }

  /** Gives up the keeping to the one that takes over, with what isn't saved; null when all is. */
  handOver(): TextDraft | null {
    clearTimeout(this.#timer);
    return this.hasUnsaved() ? this.#draft() : null;
  }

  /** Meets what another has saved, when nobody is writing here. */
  meet(theirs: Stored, savedBy: string): void {
    if (theirs.version <= this.#base.version || this.#underWay || this.#doors.written.isBeingWritten()) return;
    if (this.#join(theirs, savedBy)) this.#keepOn();
  }

  /** Settles the conflict, one choice for each part that was in conflict. */
  readonly resolve = (resolutions: readonly Resolution[]): void => {
    const { conflict } = this.#state;
    if (!conflict) return;
    this.#base = conflict.theirs;
    this.#show({ conflict: null });
    this.#doors.written.write(resolveConflicts(conflict.parts, resolutions));
    this.#keepOn();
    void this.flush();
  };

  /** One save, or the one that is under way. Gives whether the server took it, or what it had could be joined with it. */
  #send(): Promise<boolean> {
    this.#underWay ??= this.#save().finally(() => (this.#underWay = null));
    return this.#underWay;
  }

  async #save(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#waitingSince = null;
    const text = (this.#unanswered ??= this.#doors.written.read());
    this.#remember();
    this.#show({ saving: { state: "saving" } });
    const outcome = await this.#doors.save({ text, baseVersion: this.#base.version });
    if (outcome === null) {
      this.#show({ saving: { state: "unsaved" } });
      this.#sendIn(retryAfter);
      return false;
    }
    if (!outcome.ok) {
      this.#unanswered = null;
      this.#show({ saving: { state: "unsaved" }, problem: outcome.sentence });
      return false;
    }
    this.#show({ problem: null });
    if (outcome.value.saved) {
      this.#unanswered = null;
      this.#base = { text, version: outcome.value.version };
      this.#savedAt = new Date(outcome.value.savedAt);
    } else if (!this.#join(outcome.value.theirs, outcome.value.theirs.savedBy)) return false;
    this.#keepOn();
    return true;
  }

  /**
   * Joins what is written here with what has been saved since. Gives whether they could be joined. What was sent from
   * here without an answer isn't another's, and what has been written after it goes on from it.
   */
  #join(theirs: Stored, savedBy: string): boolean {
    const isOwn = this.#unanswered !== null && sameText(theirs.text, this.#unanswered);
    this.#unanswered = null;
    const merge = mergeRichText(isOwn ? theirs.text : this.#base.text, this.#doors.written.read(), theirs.text);
    if ("merged" in merge) {
      this.#base = { text: theirs.text, version: theirs.version };
      this.#savedAt = new Date();
      this.#doors.written.write(merge.merged);
      return true;
    }
    this.#show({ saving: { state: "unsaved" }, conflict: { parts: merge.conflict, theirs, savedBy } });
    return false;
  }

  /** What the server doesn't have goes there; otherwise all is saved, also when what was written has been taken away again. */
  #keepOn(): void {
    this.#remember();
    if (this.#canSend()) this.#saveSoon();
    else this.#nothingWaits();
  }

  #canSend(): boolean {
    return !this.#state.conflict && this.hasUnsaved();
  }

  #saveSoon(): void {
    // "Saved" must never stand beside what isn't.
    if (this.#state.saving?.state !== "unsaved") this.#show({ saving: { state: "saving" } });
    this.#waitingSince ??= Date.now();
    this.#sendIn(Math.max(0, Math.min(pause, this.#waitingSince + longestWait - Date.now())));
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void (this.#canSend() && this.#send()), milliseconds);
  }

  #nothingWaits(): void {
    clearTimeout(this.#timer);
    this.#waitingSince = null;
    this.#show({ saving: this.#savedAt && { state: "saved", at: this.#savedAt }, problem: null });
  }

  #remember(): void {
    this.#doors.remember(this.hasUnsaved() ? this.#draft() : null);
  }

  #draft(): TextDraft {
    return { text: this.#doors.written.read(), base: this.#base, unanswered: this.#unanswered };
  }

  #show(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
