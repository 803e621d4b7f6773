import type { FormOutcome } from "#components/ui/form.tsx";

/** An act of approval, bound to its workspace. */
export type ApprovalAct = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
