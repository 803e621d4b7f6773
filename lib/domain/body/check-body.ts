import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Body } from "./body.ts";
import { letSetUp } from "./set-up.ts";

type Standing = Pick<Body, "id" | "name" | "from" | "to" | "setUpByBodyId">;

/**
 * Gives the body, new or changed, if it can stand beside the workspace's others. Refuses days that are none or in the
 * wrong order, a name that another body has at the same time, and a body that would have set itself up.
 */
export function checkBody<B extends Standing>(others: readonly Standing[], body: B): B | Refused {
  const { id, name, from, to } = body;
  if (!isDay(from) || (to !== null && !isDay(to))) return new Refused("body.noSuchDay");
  if (to !== null && to < from) return new Refused("body.endsBeforeItBegins", { from, to });
  const meanwhile = others.filter((other) => other.id !== id && (to === null || other.from <= to) && (other.to === null || from <= other.to));
  if (meanwhile.some((other) => other.name.toLocaleLowerCase("sv") === name.toLocaleLowerCase("sv"))) {
    return new Refused("body.nameTaken", { name });
  }
  const all = [...others.filter((other) => other.id !== id), body];
  const setUp = letSetUp(all, id, body.setUpByBodyId);
  return setUp instanceof Refused ? setUp : body;
}
