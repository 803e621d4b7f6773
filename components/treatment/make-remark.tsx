"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useFocusWhenAsked } from "#components/ui/use-focus-when-asked.ts";
import { hasTakenPart } from "#lib/domain/division/declare-not-taking-part.ts";
import { type RemarkKind, remarkKinds } from "#lib/domain/reservation/reservation.ts";
import { ActButton, Refusal } from "./act-button.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";
import { useKeptOnItem } from "./use-kept-on-item.ts";

type Written = { kind: RemarkKind; text: string };

/** Where one who is there reserves, makes a statement or gives an opinion, or declares to take no part in the decision. */
export function MakeRemark() {
  const words = useTranslations("treatment.remark");
  const { view } = useTreatment();
  const [written, write] = useKeptOnItem<Written>("remark");
  const [asked, setAsked] = useState(0);
  const { participantId, againstReserving, againstStating } = view.self;
  const person = view.people.find(({ id }) => id === participantId);
  if (!person) return null;
  const isDeclared = view.notParticipating.some((one) => one.participantId === participantId);
  const isLate = view.decisions.length > 0 || hasTakenPart(view.treatment.questions, person.id);
  const mayDeclare = person.serves && !isDeclared && !isLate && againstStating.length === 0;
  const available = remarkKinds.filter((one) => (one === "reservation" ? againstReserving : againstStating).length === 0);
  const [whyNot] = againstReserving;

  function choose(kind: RemarkKind) {
    setAsked(asked + 1);
    write({ kind, text: written?.text ?? "" });
  }

  return (
    <section aria-label={words("own")} className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {available.map((one) => (
          <Button key={one} size="small" aria-expanded={written?.kind === one} onClick={() => choose(one)}>
            {words(`make.${one}`)}
          </Button>
        ))}
        {mayDeclare && (
          <ActButton act="takeNoPartAction" variant="plain">
            {words("takeNoPart")}
          </ActButton>
        )}
      </div>
      {whyNot && view.decisions.length > 0 && <p className="text-sm text-ink-soft">{words(`against.${whyNot}`)}</p>}
      {written && <Announce written={written} onWrite={write} asked={asked} />}
    </section>
  );
}

type AnnounceProps = { written: Written; onWrite: (written: Written | null) => void; asked: number };

function Announce({ written: { kind, text }, onWrite, asked }: AnnounceProps) {
  const words = useTranslations("treatment.remark");
  const { run, pending, refusal } = useTreatmentAct("announceRemarkAction");
  const form = useFocusWhenAsked<HTMLDivElement>(asked);
  const close = () => onWrite(null);
  return (
    <div ref={form} className="grid max-w-measure gap-3 border-s-2 border-accent ps-4">
      <TextArea
        name="text"
        label={words(kind === "reservation" ? "reasons" : "text")}
        hint={words(`hint.${kind}`)}
        optional
        value={text}
        onChange={({ target }) => onWrite({ kind, text: target.value })}
        record
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={pending} onClick={() => run({ kind, text }, close)}>
          {words(`make.${kind}`)}
        </Button>
        <Button variant="plain" onClick={close}>
          {words("close")}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </div>
  );
}
