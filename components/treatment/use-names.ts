import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Naming, namingOf } from "#lib/domain/minutes/proceedings/naming.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import type { Moved } from "#lib/domain/motion/motion.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { optionName, type Spoken } from "#lib/i18n/chair-script.ts";
import { inWords } from "#lib/i18n/format.ts";
import { genitive } from "#lib/i18n/genitive.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";

type TreatmentWords = ReturnType<typeof useTranslations<"treatment">>;

/** What the things before the meeting are called on one item. */
export type Names = Readonly<{
  /** What the chair's script needs. */
  spoken: Spoken;
  /** Within a sentence: "kansliets förslag", "återremiss". */
  inSentence: (option: Option) => string;
  /** On a button: "Kansliets förslag". */
  onButton: (option: Option) => string;
  /** The proposal of a version: "kansliets förslag". */
  proposal: (versionId: string) => string;
  /** The number of a clause, "" where it is gone. */
  label: (clauseId: string) => string;
  /** What is moved, after "yrkar": "ändring av att-sats 2". */
  moved: (moved: Moved) => string;
}>;

/** The names of the proposals and motions of one item, the same on every screen and in what the chair reads aloud. */
export function useNames(view: Pick<TreatmentView, "proposals" | "treatment" | "body">): Names {
  const words = useTranslations("treatment");
  const script = useTranslations("question");
  const language = useLocale();
  return useMemo(() => {
    const naming = namingOf(view.proposals, view.treatment.matter.motions, view.treatment.matter);
    const proposal = (versionId: string) => proposalName(naming, versionId, words);
    const spoken: Spoken = { words: script, language, body: view.body, nameOf };
    const inSentence = (option: Option) => optionName(option, spoken);

    function nameOf(option: Option): string {
      const named = naming.option(option);
      if (named.kind === "proposal") return proposal(option.slice("proposal:".length));
      if (named.kind !== "motion") return "";
      const of = genitive(inWords(named.movers, language), language);
      const whose = words(named.moved === "add" ? "name.addition" : "name.motion", { of });
      return named.number === null ? whose : words("name.numbered", { whose, number: named.number });
    }

    const placed = view.proposals.flatMap(({ clauses }) => flatten(clauses));
    const label = (clauseId: string) => placed.find(({ clause }) => clause.id === clauseId)?.label ?? "";
    return { spoken, inSentence, onButton: (option) => capitalised(inSentence(option), language), proposal, label, moved };

    function moved(given: Moved): string {
      switch (given.kind) {
        case "approve":
          return words("moved.approve", { proposal: proposal(given.proposalVersionId) });
        case "amend": {
          const what = { label: label(given.amendment.clauseId) };
          return given.amendment.after === null ? words("moved.strike", what) : words("moved.amend", what);
        }
        default:
          return words(`moved.${given.kind}`);
      }
    }
  }, [view.proposals, view.treatment.matter, view.body, words, script, language]);
}

function proposalName(naming: Naming, versionId: string, words: TreatmentWords): string {
  const { origin, proposerName, number } = naming.proposal(versionId);
  const whose = words(`name.${origin}`, { name: proposerName ?? "" });
  return number === null ? whose : words("name.numbered", { whose, number });
}

function capitalised(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
