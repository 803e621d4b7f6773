import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";
import type { ProseSection } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { numberOf } from "#lib/domain/paragraph/paragraph.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { generatedParts } from "./proceedings/parts-of.ts";
import { asPlain } from "./proceedings/plain-prose.ts";

/**
 * A section as the writer can put it in other words: the text that the record gives with the digest of what it is
 * written from, and the words that stand in its place, null where none do.
 */
export type EditableProse = {
  readonly itemId: string;
  readonly number: number;
  readonly section: ProseSection;
  readonly generated: string;
  readonly digest: string;
  readonly override: string | null;
};

/** Every section of a meeting's minutes that is written from the record, as far as it reaches the reader. */
export function editableProse({ items, paragraphs, presence, body }: MeetingRecord, language: Language): EditableProse[] {
  const that = translator(language, "minutes")("that");
  return items.flatMap((item) => {
    const number = item.withheld ? null : numberOf(paragraphs, item.id);
    if (item.withheld || number === null) return [];
    return generatedParts(item, presence, body, language).map(({ section, blocks }) => ({
      itemId: item.id,
      number,
      section,
      generated: asPlain(blocks, that),
      digest: item.digests[section] ?? "",
      override: item.proseOverrides.find((each) => each.section === section)?.text ?? null,
    }));
  });
}
