import type { ChainPoint, ChainReport } from "#lib/data/verify-audit-chain.ts";

const format = "attsats-audit-points-1";
/** Where the chains end, as it is written down to be kept by someone else. */
export function writePoints(reports: readonly ChainReport[], at: Date): string {
  const points = reports.flatMap(({ last }) => last ?? []);
  return `${JSON.stringify({ format, at: at.toISOString(), points }, null, 2)}\n`;
}

/** Reads what was written down; null for what is something else. */
export function readPoints(text: string): readonly ChainPoint[] | null {
  try {
    const read = JSON.parse(text) as { format?: unknown; points?: unknown } | null;
    return read?.format === format && Array.isArray(read.points) && read.points.every(isPoint) ? read.points : null;
  } catch {
    // No JSON.
    return null;
  }
}

function isPoint(value: unknown): value is ChainPoint {
  const { workspaceId, seq, hash } = (value ?? {}) as Record<string, unknown>;
  return typeof workspaceId === "string" && Number.isSafeInteger(seq) && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);
}
