import { v7 } from "uuid";

/** A new id (UUID version 7: rows made later sort later, so indexes grow at their end). */
export function newId(): string {
  return v7();
}
