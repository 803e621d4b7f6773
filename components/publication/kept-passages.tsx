import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { Passage } from "#lib/domain/publication/keep-back.ts";

/** The passages that are kept back, each with a way to publish it after all. */
export function KeptPassages({ passages, onPublish }: { passages: readonly Passage[]; onPublish: (passage: Passage) => void }) {
  const words = useTranslations("publication.selected");
  if (passages.length === 0) return <p className="mt-3 text-sm text-ink-soft">{words("none")}</p>;
  return (
    <ul aria-label={words("list")} className="mt-3 border-t border-hairline">
      {passages.map((passage) => (
        <li key={`${passage.number} ${passage.text}`} className="flex items-start justify-between gap-2 border-b border-hairline py-1.5 text-sm">
          <span className="min-w-0 break-words">
            <span className="text-accent">§ {passage.number}</span> {passage.text}
          </span>
          <Button size="small" icon="cross" onClick={() => onPublish(passage)} aria-label={words("publish", { text: passage.text, number: passage.number })} />
        </li>
      ))}
    </ul>
  );
}
