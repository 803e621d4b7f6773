"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { largestDocument, pieceSize } from "#lib/domain/document/size.ts";
import type { ChosenFile } from "./use-uploads.ts";

type Props = {
  onFiles: (files: ChosenFile[]) => void;
  /** What has been chosen, or is on its way. */
  children?: ReactNode;
};

/**
 * Where files are given: chosen with a button, dropped on it, or pasted anywhere on the page but in a text. The button
 * does all that the drop does, so nobody needs a mouse.
 */
export function FileDrop({ onFiles, children }: Props) {
  const words = useTranslations("document.upload");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hintId = useId();
  usePastedFiles((files) => onFiles(files.map((file) => ({ file, name: pastedName(file, words("pasted")) }))));

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles(asChosen(event.dataTransfer.files));
  }

  return (
    <div className="print:hidden">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={onDrop}
        className={`max-w-measure rounded-md border border-dashed px-4 py-4 text-sm ${over ? "border-accent bg-accent-soft" : "border-edge"}`}
      >
        <input
          ref={input}
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
          onChange={(event) => {
            onFiles(asChosen(event.currentTarget.files ?? []));
            event.currentTarget.value = "";
          }}
        />
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button size="small" icon="upload" aria-describedby={hintId} onClick={() => input.current?.click()}>
            {words("choose")}
          </Button>
          <span className="pointer-coarse:hidden">{over ? words("dropNow") : words("drop")}</span>
        </p>
        <p id={hintId} className="mt-2 text-xs text-ink-soft">
          {words("accepted", { limit: largestDocument / pieceSize })}
        </p>
      </div>
      {children}
    </div>
  );
}

function asChosen(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ file, name: file.name }));
}

function usePastedFiles(onFiles: (files: readonly File[]) => void) {
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      const intoText = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]");
      if (files.length === 0 || intoText) return;
      event.preventDefault();
      take.current(files);
    }
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}

/** A picture from the clipboard is always called image.png; a file copied in the file manager keeps its name. */
function pastedName(file: File, pasted: string): string {
  return /^image\.\w+$/.test(file.name) ? file.name.replace("image", pasted) : file.name;
}
