import { useTranslations } from "next-intl";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";

/** How a version came to nothing, as a sentence: who refused it or that it was taken back, and why. */
export function EndedBecause({ version: { number, ended, signatories } }: { version: MinutesVersion }) {
  const words = useTranslations("approval");
  if (!ended) return null;
  const { reason, refused } = ended;
  if (!refused) return words("recalledBecause", { number, reason });
  const name = signatories.find(({ id }) => id === refused.signatoryId)?.name ?? "";
  return words("refusedBecause", { name, number, reason, whole: refused.paragraphs === null ? "yes" : "no", paragraphs: paragraphSpan(refused.paragraphs ?? []) });
}
