import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import type { TreatmentActName } from "#components/treatment/acts.ts";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { type MotionFields, movedOf } from "./motion-fields.ts";

type Stored = NonNullable<MotionFields["stored"]>;

/**
 * Keeps a motion as one's draft, hands it in, or writes it into the record for those who speak. What was refused leaves
 * what was written as it is; each step has a key of its own until it is done, so that a press again repeats nothing.
 */
export function useMotion(fields: MotionFields, onStored: (stored: Stored) => void, onDone: () => void) {
  const words = useTranslations("common.form");
  const router = useRouter();
  const { act } = useTreatment();
  const keys = useRef(new Map<TreatmentActName, { input: string; key: string }>());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  /** Gives what the act gave, or null where it was refused. */
  async function step(name: TreatmentActName, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    const said = JSON.stringify(input);
    const kept = keys.current.get(name);
    const key = kept?.input === said ? kept.key : crypto.randomUUID();
    keys.current.set(name, { input: said, key });
    const outcome = await act(name, input, key).catch(() => null);
    if (outcome?.ok) {
      keys.current.delete(name);
      setRefusal(null);
      return outcome.value ?? true;
    }
    setRefusal(outcome ? ([...new Set(Object.values(outcome.fields))].join(" ") || outcome.sentence) : words("noContact"));
    return null;
  }

  async function keep(): Promise<Stored | null> {
    const draft = { moved: movedOf(fields), reasons: fields.reasons };
    const { stored } = fields;
    const given = stored
      ? ((await step("editMotionAction", { ...stored, draft })) as { version: number } | null)
      : ((await step("startMotionAction", { draft })) as { motionId: string } | null);
    if (!given) return null;
    const kept = { motionId: stored?.motionId ?? ("motionId" in given ? given.motionId : ""), version: "version" in given ? given.version : 1 };
    onStored(kept);
    return kept;
  }

  function run(work: () => Promise<boolean>) {
    if (pending) return;
    startTransition(async () => {
      const isDone = await work();
      router.refresh();
      if (isDone) onDone();
    });
  }

  return {
    pending,
    refusal,
    forgetRefusal: () => setRefusal(null),
    keepDraft: () => run(async () => (await keep()) !== null),
    handIn: () =>
      run(async () => {
        const kept = await keep();
        return kept !== null && (await step("handInAction", { motionId: kept.motionId })) !== null;
      }),
    writeFor: () =>
      run(async () => (await step("writeMotionAction", { draft: { moved: movedOf(fields), reasons: fields.reasons }, participantIds: fields.movers })) !== null),
  };
}
