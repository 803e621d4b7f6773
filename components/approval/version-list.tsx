import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { ListedVersion, ShownState } from "#lib/queries/approval/approval-view.ts";

export const versionTones: Record<ShownState, Tone> = {
  toSign: "pending",
  beingSigned: "pending",
  approved: "positive",
  refused: "warning",
  recalled: "lapsed",
  superseded: "lapsed",
};

type Props = { address: string; versions: readonly ListedVersion[]; shownId: string };

/** All that has been up for approval of the meeting, each to be read as it was. */
export function VersionList({ address, versions, shownId }: Props) {
  const words = useTranslations("approval");
  return (
    <nav aria-labelledby="versions">
      <h2 id="versions" className="mb-3 font-semibold">{words("versions")}</h2>
      <ul className="border-t border-hairline">
        {versions.map(({ id, part, number, sealed, state }) => (
          <li key={id} className="border-b border-hairline py-2.5">
            <Link href={`${address}?version=${id}`} prefetch={false} aria-current={id === shownId ? "page" : undefined} className="text-accent underline aria-[current=page]:text-ink aria-[current=page]:no-underline">
              {words("listed", { part, number, paragraphs: paragraphSpan(sealed) })}
            </Link>
            <br />
            <StateMark tone={versionTones[state]}>{words(`state.${state}`)}</StateMark>
          </li>
        ))}
      </ul>
    </nav>
  );
}
