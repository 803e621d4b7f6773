import { Refused } from "#lib/domain/refused.ts";
import type { Body } from "./body.ts";

type SetUp = Pick<Body, "id" | "setUpByBodyId">;

/** The body that set up a body, the one that set up that, and so on to the first. */
export function setUpBy<B extends SetUp>(bodies: readonly B[], bodyId: string): readonly B[] {
  const found: B[] = [];
  for (let body = parent(bodies, bodyId); body && !found.includes(body); body = parent(bodies, body.id)) found.push(body);
  return found;
}

/** The bodies that a body has set up itself, in the order given. */
export function bodiesSetUpBy<B extends SetUp>(bodies: readonly B[], bodyId: string): readonly B[] {
  return bodies.filter((body) => body.setUpByBodyId === bodyId);
}

/**
 * Gives the bodies with one of them set up by another, or by none. Refuses a body that would have set itself up, at
 * once or through others, and a body that isn't there.
 */
export function letSetUp<B extends SetUp>(bodies: readonly B[], bodyId: string, byBodyId: string | null): readonly B[] | Refused {
  const known = (id: string) => bodies.some((body) => body.id === id);
  if (!known(bodyId) || (byBodyId !== null && !known(byBodyId))) return new Refused("body.unknown");
  const inCircle = byBodyId === bodyId || (byBodyId !== null && setUpBy(bodies, byBodyId).some(({ id }) => id === bodyId));
  if (inCircle) return new Refused("body.setUpInCircle");
  return bodies.map((body) => (body.id === bodyId ? { ...body, setUpByBodyId: byBodyId } : body));
}

function parent<B extends SetUp>(bodies: readonly B[], bodyId: string): B | undefined {
  const by = bodies.find((body) => body.id === bodyId)?.setUpByBodyId;
  return bodies.find((body) => body.id === by);
}
