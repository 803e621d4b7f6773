import { v7 } from "uuid";

/** The id of a clause that is written here. (The browser's own `randomUUID` is not there without HTTPS.) */
export function newClauseId(): string {
  return v7();
}
