import type { FormOutcome } from "#components/ui/form.tsx";

/** What every form about a workspace's settings is given. */
export type SettingsAct = {
  version: number;
  /** The reader may see the setting but not change it. */
  readOnly: boolean;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};
