"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import { useAct } from "#components/ui/use-act.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import type { TreatmentActName, TreatmentActs } from "./acts.ts";
import { type Names, useNames } from "./use-names.ts";

type Filled = Readonly<Record<string, unknown>>;

/** One item's treatment, as every part of a page that shows it needs it. */
export type Treating = Readonly<{
  workspace: string;
  meetingId: string;
  view: TreatmentView;
  names: Names;
  /** The page listens for keys, so that buttons show which one presses them (`data-key`). */
  hasKeys: boolean;
  /** Does an act on the item, with a key that makes a replay harmless; nothing is read anew. */
  act: (name: TreatmentActName, input: Filled, idempotencyKey: string) => ReturnType<TreatmentActs[TreatmentActName]>;
}>;

const Context = createContext<Treating | null>(null);

type Props = { workspace: string; meetingId: string; view: TreatmentView; acts: TreatmentActs; hasKeys?: boolean; children: ReactNode };

/** Gives the parts of a treatment below it what they show, and the acts that are done on it. */
export function TreatmentProvider({ workspace, meetingId, view, acts, hasKeys = false, children }: Props) {
  const names = useNames(view);
  const { itemId } = view;
  const value = useMemo<Treating>(() => {
    // The ballot is the division's own: it doesn't name the item.
    const on = (name: TreatmentActName) => (name === "castBallotAction" ? { meetingId } : { meetingId, itemId });
    return { workspace, meetingId, view, names, hasKeys, act: (name, input, key) => acts[name](workspace, { ...on(name), ...input }, key) };
  }, [workspace, meetingId, itemId, view, names, acts, hasKeys]);
  return <Context value={value}>{children}</Context>;
}

/** The treatment around a component. */
export function useTreatment(): Treating {
  const treating = useContext(Context);
  if (!treating) throw new Error("useTreatment is called outside TreatmentProvider");
  return treating;
}

/**
 * One act on the item behind a button. `run` does it and reads the page anew, also after a refusal: what was refused
 * often has its cause in what the page didn't show yet. `refusal` is the sentence of the last one.
 */
export function useTreatmentAct<Result = unknown>(name: TreatmentActName) {
  const router = useRouter();
  const { act } = useTreatment();
  const done = useAct<Filled, Result>(
    useCallback(
      async (input, key) => {
        const outcome = await act(name, input, key);
        if (!outcome.ok) router.refresh();
        return outcome as Awaited<ReturnType<Parameters<typeof useAct<Filled, Result>>[0]>>;
      },
      [act, name, router],
    ),
  );
  function run(input: Filled, onDone?: (value: Result) => void) {
    done.run(input, (value) => {
      onDone?.(value);
      router.refresh();
    });
  }
  return { run, pending: done.pending, refusal: done.refusal };
}
