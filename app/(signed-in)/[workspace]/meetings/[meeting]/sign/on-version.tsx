import { getTranslations } from "next-intl/server";
import { RecallForm, RefuseForm } from "#components/approval/approval-forms.tsx";
import { PaperForm } from "#components/approval/paper-form.tsx";
import { Signatures } from "#components/approval/signatures.tsx";
import { SubstituteForm } from "#components/approval/substitute-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { leftToSign } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import type { ApprovalView, ShownVersion } from "#lib/queries/approval/approval-view.ts";
import type { SignInProblem } from "#lib/auth/sign-in-anew.ts";
import { chooseSubstituteAction, recallMinutesAction, refuseMinutesAction } from "./actions.ts";
import { OwnSignature } from "./own-signature.tsx";

type Props = { workspace: string; view: ApprovalView; shown: ShownVersion; signInProblem: SignInProblem | null; /** What the reader may read of it. */ minutes: Minutes };

/** What can be done with the version that is shown: first what is asked of the reader, then how far it has come. */
export async function OnVersion({ workspace, view, shown, signInProblem, minutes }: Props) {
  const words = await getTranslations("approval");
  const { version, own, waitsFor, sealed, state, withheld } = shown;
  const ids = { meetingId: view.meetingId, versionId: version.id };
  const isOpen = state === "toSign" || state === "beingSigned";
  const left = isOpen ? leftToSign(version) : [];
  const replaceable = left.filter(({ capacity }) => capacity === "adjuster");
  const files = `/api/workspaces/${workspace}/meetings/${view.meetingId}`;
  return (
    <>
      {own && waitsFor && <Notice kind="warning" title={words("waits", { name: waitsFor })} />}
      {own && !waitsFor && <OwnSignature workspace={workspace} {...ids} signatoryId={own.id} digest={version.digest} problem={signInProblem} />}
      {own && <RefuseForm {...ids} signatoryId={own.id} paragraphs={sealed.map((number) => ({ number, title: titleIn(minutes, number) ?? words("secret") }))} action={refuseMinutesAction.bind(null, workspace)} />}
      <Signatures version={version} scans={withheld.length === 0 ? `${files}/versions/${version.id}/scans` : null} />
      {view.choices && left.length > 0 && (
        <div className="grid gap-5">
          <PaperForm
            address={`${files}/signatures`}
            printed={withheld.length === 0 ? `${files}/versions/${version.id}` : null}
            versionId={version.id}
            digest={version.digest}
            people={left.map(({ id, name }) => ({ id, name }))}
            days={{ first: stockholmDay(version.requested.at), last: view.today }}
          />
          {replaceable.length > 0 && view.choices.substitutes.length > 0 && (
            <SubstituteForm {...ids} replaceable={replaceable.map(({ id, name }) => ({ id, name }))} substitutes={view.choices.substitutes} action={chooseSubstituteAction.bind(null, workspace)} />
          )}
          <RecallForm {...ids} action={recallMinutesAction.bind(null, workspace)} />
        </div>
      )}
    </>
  );
}

function titleIn({ entries }: Minutes, number: number): string | undefined {
  for (const entry of entries) if (entry.kind === "paragraph" && entry.number === number) return entry.title;
}
