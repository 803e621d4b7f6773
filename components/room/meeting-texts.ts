import type { TextDraft } from "./text-draft.ts";
import type { TextKeeper } from "./text-keeper.ts";

/**
 * The texts of a meeting that one person writes in this window: the one that is open, and those that were left before they
 * were saved.
 */
export class MeetingTexts {
  readonly personId: string;
  readonly #kept = new Map<string, { title: string; keeper: TextKeeper }>();

  constructor(personId: string) {
    this.personId = personId;
  }

  /** An item's text is opened. Gives what was left unsaved by the one who kept it before; null when nothing was. */
  open(itemId: string, title: string, keeper: TextKeeper): TextDraft | null {
    const before = this.#kept.get(itemId)?.keeper;
    this.#kept.set(itemId, { title, keeper });
    return before === keeper ? null : (before?.handOver() ?? null);
  }

  /** Saves all that is written. Gives the title of an item whose text could not be saved; null when all is at the server. */
  async saveAll(): Promise<string | null> {
    for (const { title, keeper } of this.#kept.values()) if (!(await keeper.flush())) return title;
    return null;
  }
}
