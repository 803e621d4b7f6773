import { useTranslations } from "next-intl";
import { Diff } from "#components/ui/diff.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ChangedPart } from "#lib/documents/minutes/changed-words.ts";
import type { ChangedParagraph } from "#lib/domain/approval/changed-paragraphs.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { EndedBecause } from "./ended-because.tsx";

type Props = {
  /** The version before the one that is shown. */
  version: MinutesVersion;
  /** The §§ that aren't the same. */
  changed: readonly ChangedParagraph[];
  /** What reads otherwise, as far as it may reach the reader. */
  parts: readonly ChangedPart[];
};

/** What has been changed since the version before, struck and added as on paper, and why that one came to nothing. */
export function ChangedSince({ version, changed, parts }: Props) {
  const words = useTranslations("approval");
  const { number, ended } = version;
  const numbers = changed.map((each) => each.number);
  const title = numbers.length > 0 ? words("changed", { number, paragraphs: paragraphSpan(numbers) }) : words("unchanged", { number });
  return (
    <Notice kind="info" title={title}>
      {ended && <EndedBecause version={version} />}
      {parts.length > 0 && (
        <details open className="mt-3 text-ink">
          <summary className="cursor-pointer font-semibold">{words("changes")}</summary>
          <dl className="mt-2 grid gap-3">
            {parts.map((part) => (
              <div key={part.number}>
                <dt>
                  {part.number === null ? words("firstPage") : <a href={`#p${part.number}`} className="text-accent underline tabular-nums">{`§ ${part.number}`}</a>}
                </dt>
                <dd className="font-serif text-base whitespace-pre-line">
                  {part.lines.map((line, place) => (
                    // A line that has been changed is its words and its place.
                    <p key={place}>
                      <Diff runs={[...line]} />
                    </p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Notice>
  );
}
