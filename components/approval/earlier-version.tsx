import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import type { ChangedParagraph } from "#lib/domain/approval/changed-paragraphs.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";

type Props = {
  version: MinutesVersion;
  /** What isn't the same in the version that follows; null for one that none follows. */
  changed: readonly ChangedParagraph[] | null;
};

/** How a version came to nothing, and what has been changed since, with a way to each § that has. */
export function EarlierVersion({ version, changed }: Props) {
  const words = useTranslations("approval");
  const { number, ended } = version;
  const numbers = (changed ?? []).map((each) => each.number);
  const title = numbers.length > 0 ? words("changed", { number, paragraphs: paragraphSpan(numbers) }) : words("unchanged", { number });
  return (
    <Notice kind={changed === null ? "warning" : "info"} title={changed === null ? <Why version={version} /> : title}>
      {changed !== null && ended && <Why version={version} />}
      {numbers.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-3">
          {numbers.map((each) => (
            <li key={each}>
              <a href={`#p${each}`} className="text-accent underline">{`§ ${each}`}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Why({ version: { number, ended, signatories } }: { version: MinutesVersion }) {
  const words = useTranslations("approval");
  if (!ended) return null;
  const { reason, refused } = ended;
  if (!refused) return words("recalledBecause", { number, reason });
  const name = signatories.find(({ id }) => id === refused.signatoryId)?.name ?? "";
  return words("refusedBecause", { name, number, reason, whole: refused.paragraphs === null ? "yes" : "no", paragraphs: paragraphSpan(refused.paragraphs ?? []) });
}
