"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";

/** A file that waits for the reply to be sent. */
export type EvidenceFile = { name: string; size: number; sha256: string };

type Outcome = { ok: true; value: EvidenceFile } | { ok: false; sentence: string };

type Props = {
  address: string;
  file: EvidenceFile | null;
  onChange: (file: EvidenceFile | null) => void;
  /** The extract of the version before, and whether it belongs to this one too. */
  earlier: string | null;
  keeps: boolean;
  onKeeps: (keeps: boolean) => void;
};

/** The organisation's own extract: with it the reply is evidenced. It is sent when it is chosen, and waits for the reply. */
export function EvidenceField({ address, file, onChange, earlier, keeps, onKeeps }: Props) {
  const words = useTranslations("reply.evidence");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    setBusy(true);
    const answer = await fetch(`${address}?name=${encodeURIComponent(chosen.name)}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: chosen })
      .then((response) => response.json() as Promise<Outcome>)
      .catch(() => null);
    setBusy(false);
    setProblem(answer?.ok ? undefined : (answer?.sentence ?? words("noContact")));
    if (answer?.ok) onChange(answer.value);
  }

  async function drop() {
    setBusy(true);
    const answer = await fetch(address, { method: "DELETE" }).catch(() => null);
    setBusy(false);
    if (answer?.ok) onChange(null);
    else setProblem(words("noContact"));
  }

  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">{words("title")}</h2>
      {earlier !== null && file === null && <Checkbox name="keepsEvidence" label={words("keeps", { name: earlier })} checked={keeps} onChange={({ currentTarget: { checked } }) => onKeeps(checked)} />}
      {file ? (
        <p className="flex flex-wrap items-center gap-3">
          <span className="min-w-0 break-words">{words("attached", { name: file.name })}</span>
          <Button size="small" icon="trash" pending={busy} onClick={() => void drop()}>{words("remove")}</Button>
        </p>
      ) : (
        <Field name="evidence" label={words("label")} hint={words("hint")} problem={problem} optional>
          {(control) => (
            <input
              {...control}
              type="file"
              disabled={busy}
              accept="application/pdf,image/png,image/jpeg"
              onChange={({ currentTarget: { files } }) => void take(files?.[0])}
              className="w-full text-sm file:me-3 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-surface file:px-3 file:py-2 file:font-semibold file:text-ink"
            />
          )}
        </Field>
      )}
      <p role="status" className="text-sm text-ink-soft empty:hidden">{busy ? words("sending") : ""}</p>
    </section>
  );
}
