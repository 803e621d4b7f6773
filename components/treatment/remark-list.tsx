"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { inWords } from "#lib/i18n/format.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import { ActButton, Refusal } from "./act-button.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

type Remark = TreatmentView["remarks"][number];

/** What has been put on record beside the decision, and who took no part in it. */
export function RemarkList() {
  const words = useTranslations("treatment.remark");
  const language = useLocale();
  const { view } = useTreatment();
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? "";
  const declared = view.notParticipating.map(({ participantId }) => nameOf(participantId));
  if (view.remarks.length === 0 && declared.length === 0) return null;
  return (
    <section aria-label={words("label")} className="grid gap-4">
      {declared.length > 0 && <p className="max-w-measure">{words("takesNoPart", { names: inWords(declared, language) })}</p>}
      {view.remarks.map((remark) => (
        <RemarkRow key={remark.id} remark={remark} names={inWords(remark.participantIds.map(nameOf), language)} />
      ))}
    </section>
  );
}

function RemarkRow({ remark, names }: { remark: Remark; names: string }) {
  const words = useTranslations("treatment.remark");
  const { view } = useTreatment();
  const [isWriting, setIsWriting] = useState(false);
  const { self } = view;
  const { participantId, presides } = self;
  const isOwn = participantId !== null && remark.participantIds.includes(participantId);
  const isLive = remark.withdrawn === null;
  const { isFrozen } = remark;
  const waits = remark.kind !== "reservation" && remark.admitted === null;
  const against = remark.kind === "reservation" ? view.self.againstReserving : view.self.againstStating;
  // The secretary writes and withdraws for those who say so.
  const written = isOwn ? participantId : self.isSecretary ? (remark.participantIds[0] ?? null) : null;
  const withdrawable = self.isSecretary ? remark.participantIds : isOwn ? [participantId] : [];
  const mayJoin = isLive && !isOwn && participantId !== null && against.length === 0;
  return (
    <article aria-label={words(`says.${remark.kind}`, { names })} data-place={remark.id} tabIndex={-1} className={`grid gap-2 border-s-2 border-hairline ps-4 ${isLive ? "" : "text-ink-soft"}`}>
      <p className="flex max-w-measure flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{words(`says.${remark.kind}`, { names })}</span>
        {!isLive && <StateMark tone="lapsed">{words("withdrawn")}</StateMark>}
        {isLive && waits && <StateMark tone="pending">{words("waits")}</StateMark>}
      </p>
      {remark.text !== "" && !isWriting && <p className="record whitespace-pre-line">{remark.text}</p>}
      {remark.text === "" && isLive && !isWriting && <p className="text-sm text-ink-soft">{words(remark.kind === "reservation" ? "noReasons" : "noText", { frozen: String(isFrozen) })}</p>}
      {isWriting && <WriteRemark remark={remark} participantId={written} onClose={() => setIsWriting(false)} />}
      {isLive && !isFrozen && !isWriting && (
        <div className="flex flex-wrap gap-2">
          {written !== null && (
            <Button size="small" onClick={() => setIsWriting(true)}>
              {words(remark.text === "" ? "write" : "rewrite")}
            </Button>
          )}
          {withdrawable.map((id) => (
            <ActButton key={id} act="withdrawRemarkAction" input={{ remarkId: remark.id, participantId: id }} variant="plain">
              {withdrawable.length > 1 ? words("withdrawFor", { name: view.people.find((person) => person.id === id)?.name ?? "" }) : words("withdraw")}
            </ActButton>
          ))}
          {mayJoin && (
            <ActButton act="joinRemarkAction" input={{ remarkId: remark.id }}>
              {words("join")}
            </ActButton>
          )}
          {presides && waits && (
            <ActButton act="admitRemarkAction" input={{ remarkId: remark.id }}>
              {words("admit")}
            </ActButton>
          )}
        </div>
      )}
    </article>
  );
}

function WriteRemark({ remark, participantId, onClose }: { remark: Remark; participantId: string | null; onClose: () => void }) {
  const words = useTranslations("treatment.remark");
  const { run, pending, refusal } = useTreatmentAct("writeRemarkAction");
  const [text, setText] = useState(remark.text);
  return (
    <div className="grid max-w-measure gap-2">
      <TextArea name="text" label={words(remark.kind === "reservation" ? "reasons" : "text")} value={text} onChange={({ target }) => setText(target.value)} autoFocus record />
      <div className="flex gap-2">
        <Button variant="primary" size="small" pending={pending} onClick={() => run({ remarkId: remark.id, participantId, text }, onClose)}>
          {words("save")}
        </Button>
        <Button variant="plain" size="small" onClick={onClose}>
          {words("close")}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </div>
  );
}
