import { uploadDocument, uploadDocumentShape } from "#lib/usecases/document/upload-document.ts";
import type { Desk } from "./stage.ts";

/** Puts a plain text in a case as a file, by the way that an upload takes. */
export async function textFile(
  desk: Desk,
  file: { caseId: string; recordId: string | null; fileName: string; on: Date },
  content: string,
): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  const { caseId, recordId, fileName } = file;
  const upload = uploadDocumentShape.parse({ caseId, recordId, fileName, size: bytes.length });
  await uploadDocument({ personId: desk.secretary.personId, workspace: desk.slug, now: file.on }, upload, new Blob([bytes]).stream());
}
