import type { Finding } from "#lib/domain/lint/finding.ts";

/** A finding of the linter in words: its sentence, the rule it rests on, and where it leads. */
export type ToldFinding = Pick<Finding, "code" | "severity" | "place"> & Readonly<{ sentence: string; rule: string }>;
