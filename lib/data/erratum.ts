import type { ExtractSource } from "#lib/domain/extract/source.ts";
import type { Erratum } from "#lib/domain/erratum/erratum.ts";
import { type ApprovedErratum, approvedErrata } from "#lib/domain/erratum/approved.ts";
import { versionsOf } from "./approval.ts";
import type { Tx } from "./transaction.ts";

/** Adds what an erratum says, beside the version by which it is signed. Refused by the database of a § that isn't approved. */
export async function addErratum(tx: Tx, workspaceId: string, erratum: Erratum): Promise<void> {
  await tx.erratum.create({ data: { workspaceId, ...erratum }, select: { versionId: true } });
}

/** The errata of a meeting's §§, whether or not they are approved: that their versions tell. */
export async function errataOf(tx: Tx, workspaceId: string, meetingId: string): Promise<Erratum[]> {
  return tx.erratum.findMany({ where: { workspaceId, version: { meetingId } }, orderBy: { versionId: "asc" }, omit: { workspaceId: true } });
}

/** The approved errata of one § of a version, in order. */
export async function approvedErrataOf(tx: Tx, workspaceId: string, { version, paragraph }: Pick<ExtractSource, "version" | "paragraph">): Promise<readonly ApprovedErratum[]> {
  const errata = await errataOf(tx, workspaceId, version.meetingId);
  const own = errata.filter(({ correctedVersionId, number }) => correctedVersionId === version.id && number === paragraph.number);
  return own.length === 0 ? [] : approvedErrata(own, await versionsOf(tx, workspaceId, version.meetingId));
}
