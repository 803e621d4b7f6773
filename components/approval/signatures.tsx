import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { MinutesVersion, Signatory, Signature } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";

type Props = {
  version: MinutesVersion;
  /** Where the scans of what was signed on paper are, each by its signatory; null for one who may not have all of it. */
  scans: string | null;
};

/** Who is asked to sign a version, in what capacity, and how far each has come. */
export function Signatures({ version: { signatories, signatures }, scans }: Props) {
  const words = useTranslations("approval");
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures" className="mb-3 font-semibold">{words("people")}</h2>
      <ul className="border-t border-hairline">
        {signatories.map((signatory) => (
          <li key={signatory.id} className="border-b border-hairline py-2.5">
            <p>
              {signatory.name}
              <span className="text-ink-soft">
                , {words(`capacity.${signatory.capacity}`)}
                {signatory.paragraphs && ` ${paragraphSpan(signatory.paragraphs)}`}
              </span>
            </p>
            <Signed
              signature={signatures.find(({ signatoryId }) => signatoryId === signatory.id)}
              scan={scans && `${scans}/${signatory.id}`}
              isReplaced={signatories.some(({ replacesId }: Signatory) => replacesId === signatory.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signed({ signature, scan, isReplaced }: { signature: Signature | undefined; scan: string | null; isReplaced: boolean }) {
  const words = useTranslations("approval");
  const language = useLocale();
  if (!signature) return <StateMark tone={isReplaced ? "lapsed" : "pending"}>{words(isReplaced ? "replaced" : "notSigned")}</StateMark>;
  const { method, at, dissent } = signature;
  return (
    <>
      <StateMark tone="positive">
        {method.kind === "paper" ? words("signedOnPaper", { day: longDate(method.day, language) }) : words("signedAt", { at: dateAndTime(at, language) })}
      </StateMark>
      {method.kind === "paper" && scan && (
        <a href={scan} className="link ms-2 text-sm">{words("openScan")}</a>
      )}
      {dissent && <p className="text-sm text-ink-soft">{words("dissent", { text: dissent })}</p>}
    </>
  );
}
