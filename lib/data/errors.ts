import { Prisma } from "./generated/client.ts";

/** True when the error says that a row broke the named unique constraint, primary key or unique index. */
export function brokeUnique(error: unknown, constraint: string): boolean {
  return known(error, "P2002") && JSON.stringify((error as Prisma.PrismaClientKnownRequestError).meta ?? {}).includes(constraint);
}

/** True when row-level security refused the row: it belongs to another workspace than the one set. */
export function isForeignWorkspace(error: unknown): boolean {
  return known(error, "P2039") || known(error, "P2003");
}

/** True when the database refused to change what belongs to minutes that are signed (the triggers of the approval). */
export function isFrozenRecord(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes('"AT001"');
}

function known(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
