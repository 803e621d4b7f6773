import { useLocale, useTranslations } from "next-intl";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { fileSize, longDate } from "#lib/i18n/format.ts";
import { documentKind } from "./document-kind.ts";
import { DocumentLink } from "./document-link.tsx";
import { RemoveDocument, type RemoveDocumentAction } from "./remove-document.tsx";

/** A document as `lib/queries/case` gives it. */
export type ListedDocument = { id: string; name: string; mediaType: string; size: number; uploadedAt: Date; uploadedBy: string | null };

type Props = {
  workspace: string;
  documents: readonly ListedDocument[];
  /** Given to one who may remove them. */
  removeAction?: RemoveDocumentAction | undefined;
};

/** Documents by name, with their kind and size, and when and by whom they were added. */
export function DocumentList({ workspace, documents, removeAction }: Props) {
  const words = useTranslations("document");
  const language = useLocale();
  if (documents.length === 0) return <p className="text-ink-soft">{words("list.none")}</p>;
  return (
    <ul className="max-w-measure">
      {documents.map(({ mediaType, size, uploadedAt, uploadedBy, ...document }) => (
        <li key={document.id} className="flex items-start justify-between gap-3 border-b border-hairline py-2 first:border-t">
          <div className="min-w-0">
            <DocumentLink workspace={workspace} document={document} />
            <p className="ps-6 text-xs text-ink-soft">
              {words("list.size", { kind: words(`kind.${documentKind(mediaType)}`), size: fileSize(size, language) })}
              {uploadedBy && ` · ${words("list.uploaded", { day: longDate(stockholmDay(uploadedAt), language), name: uploadedBy })}`}
            </p>
          </div>
          {removeAction && <RemoveDocument documentId={document.id} name={document.name} action={removeAction} />}
        </li>
      ))}
    </ul>
  );
}
