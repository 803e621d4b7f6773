"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SaveState, type Saving } from "#components/ui/save-state.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { Refusal } from "#components/treatment/act-button.tsx";
import type { WriteNote } from "./reader.tsx";

type Props = {
  documentId: string;
  page: number;
  text: string;
  /** Called at every change, so that what was typed is there when one comes back from another document. */
  onType: (text: string) => void;
  write: WriteNote;
};

const pause = 700;

/** One's own note on a page, saved as it is typed. Nobody else can read it. */
export function PageNote({ documentId, page, text, onType, write }: Props) {
  const words = useTranslations("reader.note");
  const [isAsked, setIsAsked] = useState(false);
  const [saving, setSaving] = useState<Saving | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other, so that what was typed last is what is kept. */
  function save() {
    clearTimeout(timer.current);
    last.current = last.current.then(async () => {
      const typed = unsaved.current;
      if (typed === null) return;
      setSaving({ state: "saving" });
      const outcome = await write({ documentId, page, text: typed }, crypto.randomUUID()).catch(() => null);
      if (outcome?.ok && unsaved.current === typed) unsaved.current = null;
      setRefusal(outcome && !outcome.ok ? ([...new Set(Object.values(outcome.fields))].join(" ") || outcome.sentence) : null);
      setSaving(outcome?.ok ? { state: "saved", at: new Date() } : { state: "unsaved" });
      if (outcome === null) timer.current = setTimeout(save, 5000);
    });
  }

  // What was typed just before one leaves the page is saved too.
  const leave = useRef(save);
  useEffect(() => {
    leave.current = save;
  });
  useEffect(() => () => leave.current(), []);

  if (!isAsked && text === "") {
    return (
      <Button size="small" variant="plain" icon="edit" aria-label={words("addOn", { page })} onClick={() => setIsAsked(true)}>
        {words("add")}
      </Button>
    );
  }
  return (
    <div className="grid max-w-measure gap-1 border-s-2 border-accent ps-3">
      <TextArea
        name={`note-${documentId}-${page}`}
        label={words("on", { page })}
        hint={words("onlyYou")}
        rows={2}
        value={text}
        autoFocus={isAsked}
        onChange={({ target }) => {
          onType(target.value);
          unsaved.current = target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(save, pause);
        }}
        onBlur={save}
      />
      {saving && <SaveState saving={saving} />}
      <Refusal sentence={refusal} />
    </div>
  );
}
