import type { Saving } from "#components/ui/save-state.tsx";
import { clausesDiffer } from "#lib/domain/clause/diff.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import { validateDraft } from "#lib/domain/clause/validate.ts";
import { mergeClauses, type Side } from "#lib/domain/proposal/merge-clauses.ts";
import { Refused } from "#lib/domain/refused.ts";

/** What the one who writes sees of the keeping. */
export type DraftState = Readonly<{
  clauses: Clause[];
  /** The version that is being written, or that the next change leaves behind when it is `fixed`. */
  number: number;
  fixed: boolean;
  saving: Saving;
  /** What someone else has saved that can't be put together with what stands here, until a person has chosen. */
  conflict: ProposalDraft | null;
  /** Why it could not be saved, in words. */
  problem: string | null;
  /** What happened last that the one who writes should know of. */
  told: Readonly<{ what: "merged" | "updated" | "restored"; by: string }> | null;
}>;

/** What is kept in the browser until the server has it: the text, and what it was written from. */
export type LocalDraft = { versionId: string; version: number; base: Clause[]; clauses: Clause[] };

type Sent = { versionId: string; version: number; clauses: Clause[] };
type Saved = { saved: true; versionId: string; number: number; version: number; savedAt: string } | { saved: false; theirs: ProposalDraft };

/** The ways out of the keeper: to the server, and to the browser's own store. */
export type DraftDoors = {
  /** Null when the server can't be reached. */
  save: (sent: Sent) => Promise<{ ok: true; value: Saved } | { ok: false; sentence: string } | null>;
  /** What the server has now; null when it is what was seen, or can't be reached. */
  look: (seen: { versionId: string; version: number }) => Promise<ProposalDraft | null>;
  remember: (draft: LocalDraft | null) => void;
};

/** Milliseconds: after the last key, at most after the first, and between tries when the server can't be reached. */
const settle = 700;
const longestWait = 3_000;
const retries = [2_000, 4_000, 8_000, 15_000];

/**
 * Keeps what is written in a draft: here at once, at the server when the writing pauses. What others have saved
 * meanwhile is put together with it clause by clause; where that can't be done, nothing is saved until a person has
 * chosen, and nothing of either is lost.
 */
export class DraftKeeper {
  #state: DraftState;
  #known: { versionId: string; version: number; clauses: Clause[] };
  readonly #opened: ProposalDraft;
  readonly #doors: DraftDoors;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #savedAt: Date;
  #unsavedSince: number | null = null;
  #underWay = false;
  #tries = 0;

  constructor(draft: ProposalDraft, doors: DraftDoors) {
    this.#opened = draft;
    this.#doors = doors;
    this.#known = draft;
    this.#savedAt = draft.savedAt ? new Date(draft.savedAt) : new Date();
    const { clauses, number, fixed } = draft;
    this.#state = { clauses, number, fixed, saving: { state: "saved", at: this.#savedAt }, conflict: null, problem: null, told: null };
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What has been written: kept here now, sent when the writing pauses. */
  readonly write = (clauses: Clause[]): void => {
    this.#show({ clauses });
    this.#remember();
    this.#saveSoon();
  };

  /** Takes up what was left in the browser when the page was closed before the server had it. Call it first of all. */
  restore(left: LocalDraft): void {
    const opened = this.#opened;
    if (!clausesDiffer(left.clauses, opened.clauses)) return this.#doors.remember(null);
    this.#show({ clauses: left.clauses, told: { what: "restored", by: "" } });
    if (left.versionId === opened.versionId && left.version === opened.version) return this.#saveSoon();
    this.#known = { ...left, clauses: left.base };
    this.#meet(opened);
  }

  /** Settles a conflict: what both have changed becomes mine, or theirs. What only one has changed stays. */
  choose(side: Side): void {
    const theirs = this.#state.conflict;
    if (!theirs) return;
    const { clauses } = mergeClauses(this.#known.clauses, this.#state.clauses, theirs.clauses, side);
    this.#take(theirs);
    this.#show({ clauses, conflict: null, saving: { state: "saving" } });
    this.#keepOn();
  }

  /** Looks whether someone else has saved, when nothing of one's own is waiting. */
  async look(): Promise<void> {
    if (this.#isDirty() || this.#underWay || this.#state.conflict) return;
    const theirs = await this.#doors.look(this.#known);
    if (theirs && !this.#underWay) this.#meet(theirs);
  }

  /** Saves now what is waiting. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#underWay || this.#state.conflict) return;
    if (!this.#isDirty()) return this.#nothingWaits();
    const { clauses } = this.#state;
    this.#underWay = true;
    this.#unsavedSince = null;
    this.#show({ saving: { state: "saving" } });
    const answer = await this.#doors.save({ versionId: this.#known.versionId, version: this.#known.version, clauses });
    this.#underWay = false;
    if (answer === null) return this.#tryAgain();
    this.#tries = 0;
    if (!answer.ok) this.#refused(answer.sentence, clauses);
    else if (answer.value.saved) this.#settled(answer.value, clauses);
    else this.#meet(answer.value.theirs);
  }

  /** Stops the clock; what is waiting stays in the browser's store. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #settled(saved: Saved & { saved: true }, clauses: Clause[]): void {
    this.#known = { versionId: saved.versionId, version: saved.version, clauses: asSaved(clauses) };
    this.#savedAt = new Date(saved.savedAt);
    const isMore = this.#state.clauses !== clauses;
    const saving: Saving = isMore ? { state: "saving" } : { state: "saved", at: this.#savedAt };
    this.#show({ number: saved.number, fixed: false, saving, problem: null });
    this.#remember();
    if (isMore) this.#saveSoon();
  }

  #refused(sentence: string, clauses: Clause[]): void {
    this.#show({ saving: { state: "unsaved" }, problem: sentence });
    if (this.#state.clauses !== clauses) this.#saveSoon();
  }

  /** Puts what someone else has saved together with what stands here. */
  #meet(theirs: ProposalDraft): void {
    const merged = mergeClauses(this.#known.clauses, this.#state.clauses, theirs.clauses, "mine");
    const isMine = !clausesDiffer(asSaved(this.#state.clauses), theirs.clauses);
    if (!isMine && (merged.conflicts.length > 0 || merged.order)) {
      return this.#show({ conflict: theirs, saving: { state: "unsaved" } });
    }
    const wasDirty = this.#isDirty();
    this.#take(theirs);
    if (!isMine) this.#show({ clauses: merged.clauses, told: { what: wasDirty ? "merged" : "updated", by: theirs.savedBy } });
    this.#keepOn();
  }

  /** After the two have been put together: what the server doesn't have goes there, otherwise all is saved. */
  #keepOn(): void {
    this.#remember();
    if (this.#isDirty()) return this.#saveSoon();
    this.#savedAt = new Date();
    this.#nothingWaits();
  }

  /** All that stands here is at the server: also when what was written has been taken away again. */
  #nothingWaits(): void {
    this.#unsavedSince = null;
    this.#show({ saving: { state: "saved", at: this.#savedAt }, problem: null });
  }

  #take(theirs: ProposalDraft): void {
    this.#known = { versionId: theirs.versionId, version: theirs.version, clauses: theirs.clauses };
    this.#show({ number: theirs.number, fixed: theirs.fixed });
  }

  #isDirty(): boolean {
    return this.#state.clauses !== this.#known.clauses && clausesDiffer(asSaved(this.#state.clauses), this.#known.clauses);
  }

  #remember(): void {
    const { versionId, version, clauses: base } = this.#known;
    this.#doors.remember(this.#isDirty() ? { versionId, version, base, clauses: this.#state.clauses } : null);
  }

  #saveSoon(): void {
    // "Saved" must never stand beside what isn't.
    if (this.#state.saving.state === "saved" && this.#isDirty()) this.#show({ saving: { state: "saving" } });
    const now = Date.now();
    this.#unsavedSince ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(settle, this.#unsavedSince + longestWait - now)));
  }

  #tryAgain(): void {
    this.#show({ saving: { state: "unsaved" } });
    const wait = retries[Math.min(this.#tries, retries.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The clauses as the server keeps them: a clause in which nothing is written yet is only here. */
function asSaved(clauses: Clause[]): Clause[] {
  const valid = validateDraft(clauses);
  return valid instanceof Refused ? clauses : valid;
}
