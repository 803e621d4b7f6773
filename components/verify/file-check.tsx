"use client";

import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Checked, checkFile } from "./check-file.ts";

type State = { kind: "none" } | { kind: "checking"; name: string } | { kind: "told"; name: string; checked: Checked };

/** Where a file is chosen or dropped, and what was found of it. A new one takes the place of the one before. */
export function FileCheck() {
  const words = useTranslations("seal.page");
  const language = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: "none" });
  const [isOver, setIsOver] = useState(false);

  async function check(file: File | undefined) {
    if (!file) return;
    const { name } = file;
    setState({ kind: "checking", name });
    setState({ kind: "told", name, checked: await checkFile(file, language) });
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void check(event.dataTransfer.files[0]);
  }

  return (
    <>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-dashed px-4 py-6 text-sm print:hidden ${isOver ? "border-accent bg-accent-soft" : "border-edge"}`}
      >
        <input
          ref={input}
          type="file"
          accept="application/pdf,.pdf"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
          onChange={(event) => {
            void check(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <Button variant="primary" icon="upload" onClick={() => input.current?.click()}>
          {words("choose")}
        </Button>
        <span className="text-ink-soft pointer-coarse:hidden">{words("drop")}</span>
      </div>
      <div role="status" className="mt-6">
        {state.kind === "checking" && <p className="text-ink-soft">{words("checking", { name: state.name })}</p>}
        {state.kind === "told" && <Told name={state.name} checked={state.checked} />}
      </div>
    </>
  );
}

function Told({ name, checked }: { name: string; checked: Checked }) {
  const words = useTranslations("seal.page");
  if (checked.kind === "tooLarge") return <Notice kind="warning" title={words("tooLarge", { name, limit: checked.limit })} />;
  if (checked.kind === "busy") return <Notice kind="warning" title={words("busy")} />;
  if (checked.kind === "noContact") return <Notice kind="warning" title={words("noContact", { name })} />;
  const { approved, document, findings } = checked;
  return (
    <Notice kind={approved ? "done" : "error"} title={words(approved ? "approved" : "notApproved", { name })}>
      {findings.length > 0 && (
        <ul className="list-disc ps-5 text-ink">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {document.map((line) => (
        <p key={line} className="mt-1">
          {line}
        </p>
      ))}
    </Notice>
  );
}
