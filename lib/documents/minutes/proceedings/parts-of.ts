import type { Body } from "#lib/domain/body/body.ts";
import type { RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import type { MinutesBlock, MinutesPart } from "#lib/domain/minutes/minutes.ts";
import { isTold, proceedingsOf } from "#lib/domain/minutes/proceedings/proceedings-of.ts";
import { type Proceedings, type ProseSection, proseSections } from "#lib/domain/minutes/proceedings/proceedings.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { divisionsProse } from "./divisions-prose.ts";
import { motionsProse } from "./motions-prose.ts";
import { fromPlain, listsIn } from "./plain-prose.ts";
import { type Prose, proseOf } from "./prose.ts";
import { questionsProse } from "./questions-prose.ts";
import { remarksProse } from "./remarks-prose.ts";

type Told = Extract<RecordedItem, { withheld: false }>;

/** A section as the record gives it, in words. */
export type GeneratedPart = { readonly section: ProseSection; readonly blocks: MinutesBlock[] };

/** The sections of an item that there is anything to tell of, as the record gives them. */
export function generatedParts(item: Told, presence: Presence, body: Pick<Body, "name" | "rules">, language: Language): GeneratedPart[] {
  const proceedings = proceedingsOf(item, presence);
  const prose = proseOf(body, language);
  return proseSections
    .filter((section) => isTold(proceedings, section))
    .map((section) => ({ section, blocks: blocksOf(proceedings, section, prose) }));
}

/** The sections of an item as they are printed: as the record gives them, or in the words that the writer has put there. */
export function partsOf(item: Told, presence: Presence, body: Pick<Body, "name" | "rules">, language: Language): MinutesPart[] {
  const that = translator(language, "minutes")("that");
  return generatedParts(item, presence, body, language).map(({ section, blocks }) => {
    const override = item.proseOverrides.find((each) => each.section === section);
    if (!override) return { section, byHand: "no", blocks };
    const isCurrent = override.digestThen === item.digests[section];
    return { section, byHand: isCurrent ? "current" : "outdated", blocks: [...fromPlain(override.text, blocks, that), ...listsIn(blocks)] };
  });
}

function blocksOf(proceedings: Proceedings, section: ProseSection, prose: Prose): MinutesBlock[] {
  switch (section) {
    case "motions":
      return motionsProse(proceedings.motions, prose);
    case "questions":
      return questionsProse(proceedings.questions, prose);
    case "divisions":
      return divisionsProse(proceedings.divisions, prose);
    case "remarks":
      return remarksProse(proceedings.remarks, prose);
  }
}
