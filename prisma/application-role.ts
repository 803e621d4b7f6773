import type pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { connect } from "./connect.ts";

/** The role that the migrations make for the application: it neither owns nor bypasses anything. */
export const APPLICATION_ROLE = "attsats_app";

type Standing = { name: string; superuser: boolean; bypasses: boolean; owns: boolean; belongs: boolean };

/**
 * Makes sure that the application can sign in at `applicationUrl`, and that its role is held by row-level security.
 * Where the address names the role the migrations made and it may not sign in yet, it gets the address's password.
 * Throws `CannotStart` for a role that is the owner, a superuser, bypasses the policies or has no rights at all.
 */
export async function openApplicationRole(ownerUrl: string, applicationUrl: string): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    // Prisma makes this table itself, so no migration can say who may read it.
    await owner.query(`GRANT SELECT ON _prisma_migrations TO ${APPLICATION_ROLE}`);
    const { username, password } = new URL(applicationUrl);
    if (decodeURIComponent(username) === APPLICATION_ROLE) await allowSignIn(owner, decodeURIComponent(password));
  } finally {
    await owner.end();
  }
  const application = await connect(applicationUrl);
  try {
    refuseStanding(await standing(application));
  } finally {
    await application.end();
  }
}

async function allowSignIn(owner: pg.Client, password: string): Promise<void> {
  const role = await owner.query<{ rolcanlogin: boolean }>("SELECT rolcanlogin FROM pg_roles WHERE rolname = $1", [APPLICATION_ROLE]);
  if (role.rows[0]?.rolcanlogin) return;
  try {
    await owner.query(`ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD ${owner.escapeLiteral(password)}`);
  } catch (cause) {
    throw new CannotStart(
      `Rollen ${APPLICATION_ROLE} får inte logga in och ägaren får inte ändra det: kör ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '…' som administratör.`,
      { cause },
    );
  }
}

async function standing(application: pg.Client): Promise<Standing> {
  const result = await application.query<Standing>(
    `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
            EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'USAGE')) AS owns,
            pg_has_role($1::name, 'USAGE') AS belongs
     FROM pg_roles WHERE rolname = current_user`,
    [APPLICATION_ROLE],
  );
  const [row] = result.rows;
  if (!row) throw new Error("the current role is not among pg_roles");
  return row;
}

function refuseStanding({ name, superuser, bypasses, owns, belongs }: Standing): void {
  if (superuser || bypasses || owns) {
    const why = superuser ? "är superanvändare" : bypasses ? "går förbi radskyddet (BYPASSRLS)" : "äger tabellerna";
    throw new CannotStart(`Rollen ${name} i DATABASE_URL ${why}, och då skyddas inte arbetsytorna från varandra: använd ${APPLICATION_ROLE} eller en medlem i den.`);
  }
  if (!belongs) {
    throw new CannotStart(`Rollen ${name} i DATABASE_URL har inga rättigheter: kör GRANT ${APPLICATION_ROLE} TO ${name} som administratör.`);
  }
}
