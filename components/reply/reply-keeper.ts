import { postWritten } from "#components/ui/post-written.ts";
import type { Saving } from "#components/ui/save-state.tsx";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";

/** What another has saved of the same draft. */
type Theirs = { content: ReplyDraft; savedBy: string; version: number } | null;
type Answer = { ok: true; value: { saved: true; version: number; savedAt: string } | { saved: false; theirs: Theirs } } | { ok: false; sentence: string };

export type KeeperState = Readonly<{ content: ReplyDraft; version: number; saving: Saving | null; /** Who has written meanwhile, until a person has chosen. */ theirs: Theirs; problem: string | null }>;

/** Milliseconds: after the last key, and until a save that reached nobody is tried again. */
const settle = 800;
const retry = 5_000;

/** Keeps a reply as it is written: here at once, at the server when the writing pauses. Never over what another has written. */
export class ReplyKeeper {
  #state: KeeperState;
  #saved: ReplyDraft;
  readonly #address: string | null;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  /** `address` is where it is saved; null for what is only sent. `savedAt` is null for what isn't saved yet. */
  constructor({ content, version, savedAt, address }: { content: ReplyDraft; version: number; savedAt: string | null; address: string | null }) {
    this.#saved = content;
    this.#address = address;
    this.#state = { content, version, saving: savedAt === null ? null : { state: "saved", at: new Date(savedAt) }, theirs: null, problem: null };
  }

  readonly state = (): KeeperState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What has been written. */
  readonly write = (content: ReplyDraft): void => {
    this.#show(this.#address === null ? { content } : { content, saving: { state: "saving" } });
    this.#saveIn(settle);
  };

  /** Saves now what waits, and is done when it has been tried. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await this.#underWay;
    if (this.#address === null || this.#state.theirs || this.#state.content === this.#saved) return;
    this.#underWay = this.#save(this.#address, this.#state.content).finally(() => (this.#underWay = null));
    await this.#underWay;
  };

  /** Goes on with what the other has written, or with one's own in its place. */
  readonly choose = (side: "mine" | "theirs"): void => {
    const { theirs, content } = this.#state;
    if (!theirs) return;
    this.#saved = theirs.content;
    this.#show({ version: theirs.version, theirs: null, content: side === "mine" ? content : theirs.content, saving: side === "mine" ? { state: "saving" } : { state: "saved", at: new Date() } });
    if (side === "mine") this.#saveIn(0);
  };

  async #save(address: string, content: ReplyDraft): Promise<void> {
    const answer = await postWritten<Answer>(address, { version: this.#state.version, content });
    if (answer === null) {
      this.#show({ saving: { state: "unsaved" } });
      return this.#saveIn(retry);
    }
    if (!answer.ok) return this.#show({ saving: { state: "unsaved" }, problem: answer.sentence });
    if (!answer.value.saved) return this.#show({ saving: { state: "unsaved" }, theirs: answer.value.theirs });
    this.#saved = content;
    const isMore = this.#state.content !== content;
    this.#show({ version: answer.value.version, problem: null, saving: isMore ? { state: "saving" } : { state: "saved", at: new Date(answer.value.savedAt) } });
    if (isMore) this.#saveIn(settle);
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#address !== null) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #show(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
