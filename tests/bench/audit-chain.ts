import { verifyAuditChains } from "#lib/data/verify-audit-chain.ts";
import { connect } from "#prisma/connect.ts";
import { fillChain } from "#tests/support/fill-chain.ts";
import { type Figure, round, timed } from "./measured.ts";

const MOST_SECONDS = 10;

/** How long it takes to verify a chain of so many events, which is written straight into the tables of a workspace that has none. */
export async function chainFigure(ownerUrl: string, events: number): Promise<Figure> {
  const owner = await connect(ownerUrl);
  try {
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM "Workspace" w WHERE NOT EXISTS (SELECT FROM "AuditHead" h WHERE h."workspaceId" = w.id)`);
    const workspaceId = rows[0]!.id;
    await owner.query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER; ALTER TABLE "AuditHead" DISABLE TRIGGER USER`);
    await fillChain(owner, workspaceId, events);
    await owner.query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER; ALTER TABLE "AuditHead" ENABLE TRIGGER USER; ANALYZE "AuditEvent"`);

    const took = (await timed(async () => {
      const report = (await verifyAuditChains(owner)).find((each) => each.workspaceId === workspaceId);
      if (report?.last?.seq !== events || report.finding) throw new Error("the chain that was filled in doesn't hold");
    })) / 1000;
    return { what: `verifying an audit chain of ${events} events`, absolute: `${round(took)} s`, bound: `< ${MOST_SECONDS} s`, ratio: took / MOST_SECONDS, holds: took < MOST_SECONDS };
  } finally {
    await owner.end();
  }
}
