import { isMailSet } from "#lib/data/mail-settings.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { todosOfLetters } from "#lib/domain/todo/of-letters.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";
import { countLetters } from "../letter/letters.ts";

/** What waits in letters for one who may decide about them. */
export async function todosOfLettersFor(tx: Tx, actor: Actor): Promise<readonly Todo[]> {
  if (!may(actor, "letter.decide", { workspaceId: actor.workspace.id })) return [];
  return todosOfLetters(await countLetters(tx, actor), isMailSet());
}
