import { minutesOfRecord, type SealedRecord } from "#lib/documents/seal/sealed-content.ts";
import type { ApprovedErratum } from "#lib/domain/erratum/approved.ts";
import type { ExtractSource } from "#lib/domain/extract/source.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Extract } from "./printed-extract.ts";

/**
 * The extract of a § as it was approved, with the errata of it that have been since: of what was frozen then, dated by the
 * last signature, so that it is always the same.
 */
export function extractOfVersion(record: SealedRecord, { version, paragraph, approvedAt, asOf }: ExtractSource, errata: readonly ApprovedErratum[]): Extract {
  const { signatories, signatures } = version;
  return {
    minutes: minutesOfRecord(record, asOf),
    number: paragraph.number,
    errata: errata.map(({ stands, shouldRead, reason, approvedAt: at }) => ({ stands, shouldRead, reason, day: stockholmDay(at) })),
    approval: {
      atOnce: version.part === "immediate",
      day: stockholmDay(approvedAt),
      version: version.number,
      signedBy: signatories.filter(({ id }) => signatures.some(({ signatoryId }) => signatoryId === id)).map(({ capacity, name }) => ({ capacity, name })),
    },
  };
}
