"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { announce } from "#components/ui/announce.ts";
import { FileDrop } from "./file-drop.tsx";
import type { FilePlace } from "./send-file.ts";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./use-uploads.ts";

/** Takes files into a case, or into one of its records; the page is read anew as each of them is in place. */
export function DocumentUpload({ workspace, caseId, recordId }: FilePlace) {
  const words = useTranslations("document.upload");
  const router = useRouter();
  const place = useMemo(() => ({ workspace, caseId, recordId }), [workspace, caseId, recordId]);
  const onDone = useCallback(
    (name: string) => {
      announce(words("done", { name }));
      router.refresh();
    },
    [words, router],
  );
  const { uploads, add, retry, cancel } = useUploads(place, onDone);
  return (
    <FileDrop onFiles={add}>
      <UploadList uploads={uploads} onRetry={retry} onCancel={cancel} />
    </FileDrop>
  );
}
