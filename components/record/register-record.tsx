"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import { FileDrop } from "#components/document/file-drop.tsx";
import { UploadList } from "#components/document/upload-list.tsx";
import { type ChosenFile, useUploads } from "#components/document/use-uploads.ts";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RecordForm } from "./record-form.tsx";

type Registered = { recordId: string; number: number };
type Props = {
  workspace: string;
  caseId: string;
  /** The day in Stockholm. */
  today: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Registered>>;
};

/** Registers a record, and then takes in the files that were chosen for it. */
export function RegisterRecord({ workspace, caseId, today, action }: Props) {
  const words = useTranslations("record");
  const common = useTranslations("common.dialog");
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const caseHref = `/${workspace}/cases/${caseId}`;
  if (registered) return <RecordFiles {...{ workspace, caseId, caseHref, registered, files }} />;
  return (
    <RecordForm
      action={action}
      given={{ caseId }}
      entry={{ direction: "incoming", date: today, counterpart: "", subject: "", secrecyGround: null }}
      today={today}
      onDone={setRegistered}
    >
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{words("field.files")}</legend>
        <FileDrop onFiles={(added) => setFiles([...files, ...added])}>
          <ChosenFiles files={files} onRemove={(removed) => setFiles(files.filter((chosen) => chosen !== removed))} />
        </FileDrop>
      </fieldset>
      <FormActions>
        <SubmitButton>{words("register.submit")}</SubmitButton>
        <LinkButton variant="plain" href={`${caseHref}#records`}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </RecordForm>
  );
}

function ChosenFiles({ files, onRemove }: { files: readonly ChosenFile[]; onRemove: (file: ChosenFile) => void }) {
  const words = useTranslations("document.upload");
  if (files.length === 0) return null;
  return (
    <ul className="mt-3 border-t border-hairline text-sm">
      {files.map((chosen, index) => (
        <li key={index} className="flex items-center justify-between gap-4 border-b border-hairline py-1">
          <span className="truncate">{chosen.name}</span>
          <Button size="small" variant="plain" icon="cross" aria-label={words("dismiss", { name: chosen.name })} onClick={() => onRemove(chosen)} />
        </li>
      ))}
    </ul>
  );
}

type RecordFilesProps = { workspace: string; caseId: string; caseHref: string; registered: Registered; files: readonly ChosenFile[] };

/** The record is registered; its files follow. When all are in place one is taken to the case. */
function RecordFiles({ workspace, caseId, caseHref, registered, files }: RecordFilesProps) {
  const words = useTranslations("record.register");
  const router = useRouter();
  const place = useMemo(() => ({ workspace, caseId, recordId: registered.recordId }), [workspace, caseId, registered.recordId]);
  const [left, setLeft] = useState(files.length);
  const onDone = useCallback(() => setLeft((count) => count - 1), []);
  const { uploads, retry, cancel } = useUploads(place, onDone, files);
  const { number } = registered;

  useEffect(() => {
    if (left > 0) return;
    announce(words("done", { number }));
    router.push(`${caseHref}#records`);
  }, [left, number, caseHref, router, words]);

  const failed = uploads.some(({ state }) => state.kind === "failed");
  return (
    <div aria-live="polite">
      <Notice
        kind={failed ? "warning" : "done"}
        title={words(failed ? "uploadsFailed" : "uploading", { number })}
        actions={<LinkButton href={`${caseHref}#records`}>{words("toCase")}</LinkButton>}
      />
      <UploadList
        uploads={uploads}
        onRetry={retry}
        onCancel={(id) => {
          cancel(id);
          setLeft((count) => count - 1);
        }}
      />
    </div>
  );
}
