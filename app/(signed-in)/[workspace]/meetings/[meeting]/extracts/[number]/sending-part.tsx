import { getTranslations } from "next-intl/server";
import { ErratumForm } from "#components/erratum/erratum-form.tsx";
import { DispatchForm } from "#components/extract/dispatch-form.tsx";
import { DispatchLog } from "#components/extract/dispatch-log.tsx";
import { WaiveForm } from "#components/extract/waive-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SealedRecord } from "#lib/documents/seal/sealed-content.ts";
import { recipientKey, suggestedRecipients } from "#lib/domain/extract/recipients.ts";
import type { ReadableExtract } from "#lib/queries/extract/extract-file.ts";
import type { Dispatching, ExtractPage } from "#lib/queries/extract/extract-page.ts";
import { dispatchExtractAction, requestErratumAction, revokeLinkAction, waiveExtractAction } from "./actions.ts";

type Props = { workspace: string; page: ExtractPage; dispatching: Dispatching; readable: ReadableExtract | null; record: SealedRecord | null };

/** Where the secretary sends an extract: whom it is for, what has gone out, and that nothing more is needed. */
export async function SendingPart({ workspace, page, dispatching, readable, record }: Props) {
  const words = await getTranslations("extract.page");
  const erratum = await getTranslations("erratum.form");
  const { meetingId, number, standing, isSecret } = page;
  const sign = `/${workspace}/meetings/${meetingId}/sign`;
  const { directory, organisations, log, isMailSet } = dispatching;
  const isDone = standing.kind === "gone" || standing.kind === "notNeeded";
  const entry = record?.entries.find((each) => each.number === number && each.kind === "paragraph");
  const clauses = entry?.kind === "paragraph" ? entry.decisions.flatMap((decision) => decision.clauses) : [];
  const have = new Set(log.filter(({ edition }) => edition === readable?.source.edition).map(recipientKey));
  const suggested = suggestedRecipients(clauses, directory).map((recipient) => ({ ...recipient, hasIt: have.has(recipientKey(recipient)) }));
  return (
    <div className="grid max-w-[56rem] gap-10">
      {isSecret && <Notice kind="warning" title={words("secret")} />}
      {readable && (
        <DispatchForm
          key={log.length}
          subject={{ meetingId, number, versionId: readable.source.version.id, edition: readable.source.edition }}
          suggested={suggested}
          isSecret={isSecret}
          organisations={organisations}
          today={page.today}
          action={dispatchExtractAction.bind(null, workspace)}
        />
      )}
      {readable && <DispatchLog lettersAddress={`/${workspace}/settings/letters`} subject={{ meetingId, number }} log={log} isMailSet={isMailSet} revoke={revokeLinkAction.bind(null, workspace)} />}
      {dispatching.erratumUnderWay && (
        <Notice kind="warning" title={erratum("underWay")} actions={<LinkButton href={`${sign}?version=${dispatching.erratumUnderWay}`}>{erratum("toSigning")}</LinkButton>} />
      )}
      {!isDone && <WaiveForm subject={{ meetingId, number }} hasSent={log.length > 0} action={waiveExtractAction.bind(null, workspace)} />}
      {readable && !dispatching.erratumUnderWay && <ErratumForm subject={{ meetingId, number }} signAddress={sign} action={requestErratumAction.bind(null, workspace)} />}
    </div>
  );
}
