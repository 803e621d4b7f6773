/** What the server answers when a file has been sent, in the boundary's shape. */
export type FileOutcome =
  | Readonly<{ ok: true; value: Readonly<{ documentId: string; name: string }> }>
  | Readonly<{ ok: false; sentence: string; code: string }>;

/** Where a file is to be kept. */
export type FilePlace = Readonly<{ workspace: string; caseId: string; recordId?: string | undefined }>;

type Sending = {
  place: FilePlace;
  file: File;
  /** The name it is to have, where the file's own says nothing. */
  name: string;
  idempotencyKey: string;
  /** Called with the share that has been sent, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file as it is, and tells how far it has come; `fetch` still can't. Gives the server's answer, or null where
 * the server was not reached or the signal called it off.
 */
export function sendFile({ place, file, name, idempotencyKey, onProgress, signal }: Sending): Promise<FileOutcome | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf(place, name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", idempotencyKey);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(request.response as FileOutcome | null);
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function addressOf({ workspace, caseId, recordId }: FilePlace, name: string): string {
  const where = new URLSearchParams({ case: caseId, name, ...(recordId && { record: recordId }) });
  return `/api/workspaces/${workspace}/documents?${where}`;
}
