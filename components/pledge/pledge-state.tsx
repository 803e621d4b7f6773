import { useLocale, useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import type { NextStep, PledgeState } from "#lib/domain/pledge/state.ts";
import { inWords, kronor, longDate } from "#lib/i18n/format.ts";

const toneOf: Record<PledgeState, Tone> = { proposed: "neutral", conditional: "pending", binding: "positive", lapsed: "lapsed", replaced: "lapsed", withdrawn: "lapsed", reversed: "lapsed" };

/** How a pledge stands, in a mark and a word. */
export function PledgeMark({ state }: { state: PledgeState }) {
  const words = useTranslations("pledge.state");
  return <StateMark tone={toneOf[state]}>{words(state)}</StateMark>;
}

type Standing = Pick<Pledge, "conditions" | "withdrawal" | "reversal" | "isOwn"> & { payerName: string; state: PledgeState; step: NextStep; hasReply: boolean };

/** Says what a pledge waits for, or why nothing more comes of it. `texts` are the conditions in words, by their ids. */
export function useWaitsFor(texts: ReadonlyMap<string, string>): (pledge: Standing) => string {
  const words = useTranslations("pledge.waits");
  const language = useLocale();
  const told = (ids: readonly string[]) => inWords(ids.map((id) => `”${texts.get(id) ?? ""}”`), language);
  return ({ payerName, state, step, hasReply, conditions, withdrawal, reversal, isOwn }) => {
    switch (state) {
      case "withdrawn":
        return words("withdrawn", { reason: withdrawal?.reason ?? "" });
      case "reversed":
        return words("reversed", { reason: reversal?.reason ?? "" });
      case "replaced":
        return words("replaced");
      case "lapsed":
        return words("lapsed", { conditions: told(conditions.filter(({ outcome }) => outcome === "failed").map(({ id }) => id)) });
      case "proposed":
        return hasReply ? words("reply") : words("decision", { name: payerName });
      default:
        return ofStep(step, isOwn);
    }
  };

  function ofStep(step: NextStep, isOwn: boolean): string {
    switch (step.kind) {
      case "awaitConditions":
        return words("conditions", { conditions: told(step.conditionIds) });
      case "invoice":
        return words("invoice", { year: String(step.year), sum: kronor(step.sum, language) });
      case "awaitPayment":
        return words("payment", { number: step.invoice.number, day: longDate(step.invoice.on, language), sum: kronor(step.invoice.sum, language) });
      default:
        return words(isOwn ? "own" : "settled");
    }
  }
}
