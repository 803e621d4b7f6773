import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useRef, useState } from "react";
import type { Choice, Division, Voter } from "#lib/domain/division/division.ts";
import { useTreatment } from "./treatment-context.tsx";

/**
 * Enters what those on the roll answer, as fast as it is said: the votes are sent one after the other and stand on the
 * roll at once. `refusal` is the sentence of the last that wasn't taken.
 */
export function useRollEntry({ id, roll }: Pick<Division, "id" | "roll">) {
  const words = useTranslations("common.form");
  const router = useRouter();
  const { act } = useTreatment();
  const [refusal, setRefusal] = useState<string | null>(null);
  const underWay = useRef(0);
  const [shown, show] = useOptimistic<readonly Voter[], Pick<Voter, "participantId" | "choice">>(roll, (voters, { participantId, choice }) =>
    voters.map((voter) => (voter.participantId === participantId ? { ...voter, choice, hasVoted: choice !== null } : voter)),
  );

  function enter(participantId: string, choice: Choice | null) {
    underWay.current += 1;
    startTransition(async () => {
      show({ participantId, choice });
      const outcome = await act("enterVoteAction", { divisionId: id, participantId, choice }, crypto.randomUUID()).catch(() => null);
      underWay.current -= 1;
      setRefusal(outcome?.ok ? null : (outcome?.sentence ?? words("noContact")));
      if (underWay.current === 0) router.refresh();
    });
  }

  return { roll: shown, enter, refusal };
}
