"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Upload } from "./use-uploads.ts";

type Props = { uploads: readonly Upload[]; onRetry: (id: string) => void; onCancel: (id: string) => void };

/** The files on their way: how far each has come, and what can be done about one that failed. */
export function UploadList({ uploads, onRetry, onCancel }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul className="mt-3 max-w-measure border-t border-hairline">
      {uploads.map((upload) => (
        <li key={upload.id} className="border-b border-hairline py-2.5 text-sm">
          {upload.state.kind === "failed" ? (
            <Failed upload={upload} failure={upload.state} onRetry={onRetry} onCancel={onCancel} />
          ) : (
            <UnderWay upload={upload} share={upload.state.kind === "sending" ? upload.state.share : null} onCancel={onCancel} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** `share` is null while the file waits for its turn. When all has been sent, the server still judges what it is. */
function UnderWay({ upload: { id, name }, share, onCancel }: { upload: Upload; share: number | null; onCancel: (id: string) => void }) {
  const words = useTranslations("document.upload");
  const percent = Math.floor((share ?? 0) * 100);
  const standing = share === null ? words("waiting") : share === 1 ? words("judging") : words("percent", { percent });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
      <div className="min-w-0">
        <p className="flex justify-between gap-4">
          <span className="truncate">{name}</span>
          <span className="text-ink-soft tabular-nums">{standing}</span>
        </p>
        <progress
          aria-label={words("progress", { name })}
          value={percent}
          max={100}
          className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full bg-hairline [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-accent"
        />
      </div>
      <Button size="small" variant="plain" onClick={() => onCancel(id)} aria-label={words("cancel", { name })} icon="cross" />
    </div>
  );
}

type FailedProps = { upload: Upload; failure: { sentence: string; isFinal: boolean } } & Pick<Props, "onRetry" | "onCancel">;

function Failed({ upload: { id, name }, failure, onRetry, onCancel }: FailedProps) {
  const words = useTranslations("document.upload");
  return (
    <div role="alert" className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4">
      <div>
        <p className="flex items-start gap-2">
          <Icon name="alert" className="mt-[0.15em] text-warning" />
          <span>{failure.sentence}</span>
        </p>
        {!failure.isFinal && (
          <div className="ps-6 pt-1.5">
            <Button size="small" onClick={() => onRetry(id)}>
              {words("retry")}
            </Button>
          </div>
        )}
      </div>
      <Button size="small" variant="plain" onClick={() => onCancel(id)} aria-label={words("dismiss", { name })} icon="cross" />
    </div>
  );
}
