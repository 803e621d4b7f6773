import { useLocale, useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { MinutesVersion, Signatory, Signature, VersionEnd } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";

type Props = {
  version: MinutesVersion;
  /** Where the scans of what was signed on paper are, each by its signatory; null for one who may not have all of it. */
  scans: string | null;
};

/** Who is asked to sign a version, in what capacity, and how far each has come. */
export function Signatures({ version: { signatories, signatures, ended }, scans }: Props) {
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
              without={withoutSignature(signatory, signatories, ended)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why there is no signature of one who was asked: another was chosen, this one refused, it came to nothing before, or it is still awaited. */
type Without = "replaced" | "refused" | "ended" | "notSigned";

const tones: Record<Without, Tone> = { replaced: "lapsed", refused: "warning", ended: "lapsed", notSigned: "pending" };

function withoutSignature({ id }: Signatory, signatories: readonly Signatory[], ended: VersionEnd | null): Without {
  if (signatories.some(({ replacesId }) => replacesId === id)) return "replaced";
  if (ended?.refused?.signatoryId === id) return "refused";
  return ended ? "ended" : "notSigned";
}

function Signed({ signature, scan, without }: { signature: Signature | undefined; scan: string | null; without: Without }) {
  const words = useTranslations("approval");
  const language = useLocale();
  if (!signature) return <StateMark tone={tones[without]}>{words(`without.${without}`)}</StateMark>;
  const { method, at, dissent } = signature;
  return (
    <>
      <StateMark tone="positive">
        {method.kind === "paper" ? words("signedOnPaper", { day: longDate(method.day, language) }) : words("signedAt", { at: dateAndTime(at, language) })}
      </StateMark>
      {method.kind === "paper" && scan && (
        <a href={scan} className="link block w-fit text-sm">{words("openScan")}</a>
      )}
      {dissent && <p className="text-sm text-ink-soft">{words("dissent", { text: dissent })}</p>}
    </>
  );
}
