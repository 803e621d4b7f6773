"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { checkSize } from "#lib/domain/document/size.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type FilePlace, sendFile } from "./send-file.ts";

/** A file that has been chosen, and the name it is to have. */
export type ChosenFile = Readonly<{ file: File; name: string }>;

/** A file on its way. `failed` carries why, as a sentence, and whether the same file could come through another time. */
export type Upload = ChosenFile & Readonly<{ id: string; state: UploadState }>;
type UploadState =
  | Readonly<{ kind: "waiting" }>
  | Readonly<{ kind: "sending"; share: number }>
  | Readonly<{ kind: "failed"; sentence: string; isFinal: boolean }>;

type Change = { add: readonly Upload[] } | { remove: string } | { id: string; state: UploadState };

/** Refusals that the same file will meet again. */
const aboutTheFile = new Set(["document.kindNotAccepted", "document.empty", "document.tooLarge"]);

/** So many at a time: more would only share the same line. */
const atOnce = 2;

/**
 * Files on their way to a place, several at once, beginning with those in `first`. What is done leaves the list, and
 * `onDone` is told its name; what failed stays with its sentence until it is tried again or taken off. `place` and
 * `onDone` must stay the same from one rendering to the next.
 */
export function useUploads(place: FilePlace, onDone: (name: string) => void, first: readonly ChosenFile[] = []) {
  const words = useTranslations("document");
  const [uploads, change] = useReducer(changed, first, (chosen) => chosen.map((file) => begun(file, words)));
  const aborts = useRef(new Map<string, AbortController>());

  const send = useCallback(
    async ({ id, file, name }: Upload) => {
      const abort = new AbortController();
      aborts.current.set(id, abort);
      change({ id, state: { kind: "sending", share: 0 } });
      const onProgress = (share: number) => change({ id, state: { kind: "sending", share } });
      const outcome = await sendFile({ place, file, name, idempotencyKey: id, onProgress, signal: abort.signal });
      aborts.current.delete(id);
      if (abort.signal.aborted) return;
      if (outcome === null) return change({ id, state: { kind: "failed", sentence: words("upload.noContact", { name }), isFinal: false } });
      if (!outcome.ok) return change({ id, state: { kind: "failed", sentence: outcome.sentence, isFinal: aboutTheFile.has(outcome.code) } });
      change({ remove: id });
      onDone(outcome.value.name);
    },
    [place, onDone, words],
  );

  useEffect(() => {
    const sending = uploads.filter((upload) => upload.state.kind === "sending").length;
    const waiting = uploads.filter((upload) => upload.state.kind === "waiting");
    for (const upload of waiting.slice(0, Math.max(atOnce - sending, 0))) void send(upload);
  }, [uploads, send]);

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);

  return {
    uploads,
    add: (chosen: readonly ChosenFile[]) => change({ add: chosen.map((file) => begun(file, words)) }),
    retry: (id: string) => change({ id, state: { kind: "waiting" } }),
    cancel: (id: string) => {
      aborts.current.get(id)?.abort();
      change({ remove: id });
    },
  };
}

type Words = ReturnType<typeof useTranslations<"document">>;

/** One that is empty or too large fails at once, with what the server would have said after all of it was sent. */
function begun({ file, name }: ChosenFile, words: Words): Upload {
  const sentence = refusalOfSize(file.size, name, words);
  return { id: crypto.randomUUID(), file, name, state: sentence === null ? { kind: "waiting" } : { kind: "failed", sentence, isFinal: true } };
}

function refusalOfSize(bytes: number, fileName: string, words: Words): string | null {
  const size = checkSize(bytes, fileName);
  if (!(size instanceof Refused)) return null;
  const limit = Number(size.facts["limit"] ?? 0);
  return size.code === "document.empty" ? words("refusal.empty", { fileName }) : words("refusal.tooLarge", { fileName, limit });
}

function changed(uploads: readonly Upload[], change: Change): readonly Upload[] {
  if ("add" in change) return [...uploads, ...change.add];
  if ("remove" in change) return uploads.filter(({ id }) => id !== change.remove);
  return uploads.map((upload) => (upload.id === change.id ? { ...upload, state: change.state } : upload));
}
