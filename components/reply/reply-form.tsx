"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SaveState } from "#components/ui/save-state.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import { ClauseAnswer } from "./clause-answer.tsx";
import { DecisionFields } from "./decision-fields.tsx";
import { EvidenceField, type EvidenceFile } from "./evidence-field.tsx";
import { ReplyKeeper } from "./reply-keeper.ts";

type Props = {
  clauses: readonly { id: string; place: number; text: string; above: readonly string[] }[];
  start: { content: ReplyDraft; version: number; savedAt: string | null };
  /** Who wrote the draft last, where that was another. */
  preparedBy: string | null;
  file: EvidenceFile | null;
  /** The name of the extract that came with the version before, where there was one. */
  earlierEvidence: string | null;
  seenNumber: number;
  today: string;
  /** Where the draft and the file are saved; the draft of a reply on paper is not. */
  draftAddress: string | null;
  fileAddress: string;
  /** Where one goes when the reply has been sent. */
  receipt: string;
  /** Why it can't be sent by this one, as a sentence. */
  reason?: string | undefined;
  /** Of a reply on paper: the first day it can have come. */
  paperFrom: string | null;
  send: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** The reply as its organisation writes it: an answer on each clause, by whose decision, the own extract, and the button. */
export function ReplyForm({ clauses, start, preparedBy, earlierEvidence, seenNumber, today, draftAddress, fileAddress, receipt, reason, paperFrom, send, ...given }: Props) {
  const words = useTranslations("reply.form");
  const router = useRouter();
  const [keeper] = useState(() => new ReplyKeeper({ ...start, address: draftAddress }));
  const { content, version, saving, theirs, problem } = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);
  const [file, setFile] = useState(given.file);
  const [keepsEvidence, setKeeps] = useState(earlierEvidence !== null);
  const [paper, setPaper] = useState({ signedBy: "", receivedOn: today });

  useEffect(() => {
    const flush = () => void keeper.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [keeper]);

  async function sendAll(_: unknown, key: string) {
    await keeper.flush();
    const now = keeper.state();
    const input = { content: now.content, seenNumber, seenFile: file?.sha256 ?? "", keepsEvidence: keepsEvidence && file === null };
    return send(paperFrom === null ? { ...input, seenDraft: now.version } : { ...input, ...paper }, key);
  }

  return (
    <Form action={sendAll} toInput={() => version} onDone={() => router.push(receipt)} className="grid gap-8">
      {preparedBy !== null && <Notice kind="info" title={words("prepared", { name: preparedBy })} />}
      <section className="grid gap-6" aria-labelledby="what-is-asked">
        <h2 id="what-is-asked" className="text-lg font-semibold">{words("asked", { count: clauses.length })}</h2>
        {clauses.map((clause) => (
          <ClauseAnswer
            key={clause.id}
            clause={clause}
            alone={clauses.length === 1}
            answer={content.answers.find(({ clauseId }) => clauseId === clause.id) ?? { clauseId: clause.id, kind: null, comment: "" }}
            onChange={(answer) => keeper.write({ ...content, answers: clauses.map(({ id }) => (id === clause.id ? answer : (content.answers.find(({ clauseId }) => clauseId === id) ?? { clauseId: id, kind: null, comment: "" }))) })}
          />
        ))}
      </section>
      <DecisionFields content={content} today={today} onChange={keeper.write} />
      <EvidenceField address={fileAddress} file={file} onChange={setFile} earlier={earlierEvidence} keeps={keepsEvidence} onKeeps={setKeeps} />
      {paperFrom !== null && (
        <section className="grid gap-5">
          <h2 className="text-lg font-semibold">{words("paper")}</h2>
          <TextField name="signedBy" label={words("signedBy")} value={paper.signedBy} onChange={({ currentTarget: { value } }) => setPaper((now) => ({ ...now, signedBy: value }))} />
          <DateField name="receivedOn" label={words("receivedOn")} min={paperFrom} max={today} value={paper.receivedOn} onChange={({ currentTarget: { value } }) => setPaper((now) => ({ ...now, receivedOn: value }))} />
        </section>
      )}
      {theirs && (
        <Notice
          kind="warning"
          title={words("meanwhile", { name: theirs.savedBy })}
          actions={
            <>
              <Button onClick={() => keeper.choose("theirs")}>{words("takeTheirs")}</Button>
              <Button onClick={() => keeper.choose("mine")}>{words("keepMine")}</Button>
            </>
          }
        >
          {words("meanwhileText")}
        </Notice>
      )}
      {problem !== null && <Notice kind="error" title={problem} />}
      <div className="grid justify-items-start gap-3 border-t border-hairline pt-5">
        {reason === undefined ? <SubmitButton>{words(paperFrom === null ? "send" : "record")}</SubmitButton> : <Notice kind="info" title={reason} />}
        {saving && <SaveState saving={saving} />}
      </div>
    </Form>
  );
}
