"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Paper } from "#components/minutes/paper.tsx";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { type KeptBack, keepBack, numberOf, type Passage, passagesOf, type StandIns, warningsIn } from "#lib/domain/publication/keep-back.ts";
import { KeptPassages } from "./kept-passages.tsx";
import { selectedPassages } from "./selected-passages.ts";
import { WarningList } from "./warning-list.tsx";
import { WrittenPassage } from "./written-passage.tsx";

type Props = {
  meetingId: string;
  versionId: string;
  /** How often what is kept back had been saved when this was read. */
  seen: number;
  /** What can be published: nothing of it is secret. */
  minutes: PrintedMinutes;
  standIns: StandIns;
  kept: KeptBack;
  /** How many §§ and attachments are secret. */
  secrets: number;
  isPublished: boolean;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** The minutes as the public will see them, made by the same rule as what is published, and what is kept back of them. */
export function PublishEditor({ meetingId, versionId, seen, minutes, standIns, kept: before, secrets, isPublished, action }: Props) {
  const words = useTranslations("publication");
  const router = useRouter();
  const paper = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(before);
  const [nothingSelected, setNothingSelected] = useState(false);
  const entries = useMemo(() => [...keepBack(minutes.entries, kept, standIns)], [minutes, kept, standIns]);
  const warnings = useMemo(() => warningsIn(entries), [entries]);

  function keep(passages: readonly Passage[]) {
    const added = passages.filter((passage) => !kept.passages.some((each) => each.number === passage.number && each.text === passage.text));
    setKept({ ...kept, passages: [...kept.passages, ...added] });
  }

  function keepSelected() {
    const passages = paper.current ? selectedPassages(paper.current) : [];
    setNothingSelected(passages.length === 0);
    keep(passages);
  }

  function keepWritten(text: string): number {
    const passages = passagesOf(text, minutes.entries);
    keep(passages);
    return passages.length;
  }

  function toggle(number: number) {
    const without = kept.paragraphs.filter((each) => each !== number);
    setKept({ ...kept, paragraphs: without.length < kept.paragraphs.length ? without : [...kept.paragraphs, number] });
  }

  function onDone() {
    announce(words("submit.done"));
    window.scrollTo({ top: 0 });
    router.refresh();
  }

  return (
    <>
      <p className="mb-8 max-w-measure text-ink-soft">{words("intro")}</p>
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-8 xl:sticky xl:top-6 xl:order-last xl:max-h-[calc(100dvh-3rem)] xl:self-start xl:overflow-y-auto xl:px-1 xl:pb-1">
          <WarningList warnings={warnings} onKeep={(warning) => keep([{ number: warning.number, text: warning.found }])} />
          <section aria-labelledby="selected">
            <h2 id="selected" className="font-semibold">{words("selected.title")}</h2>
            <p className="mt-1 mb-3 text-sm text-ink-soft">{words("selected.text")}</p>
            <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={keepSelected}>
              {words("selected.keep")}
            </Button>
            {nothingSelected && <p role="status" className="mt-2 text-sm text-pending">{words("selected.nothing")}</p>}
            <WrittenPassage onKeep={keepWritten} />
            <KeptPassages passages={kept.passages} onPublish={(passage) => setKept({ ...kept, passages: kept.passages.filter((each) => each !== passage) })} />
          </section>
          <fieldset>
            <legend className="font-semibold">{words("paragraphs.title")}</legend>
            <p className="mt-1 mb-3 text-sm text-ink-soft">{words("paragraphs.text")}</p>
            <div className="grid gap-1.5">
              {minutes.entries.filter(({ quiet }) => !quiet).map((entry) => (
                <label key={entry.number} className="grid grid-cols-[auto_1fr] gap-x-2.5 text-sm">
                  <input type="checkbox" className="mt-[0.2em] size-[1.1rem]" checked={kept.paragraphs.includes(numberOf(entry))} onChange={() => toggle(numberOf(entry))} />
                  <span>{entry.number} {entry.title}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {secrets > 0 && <p className="text-sm text-ink-soft">{words("secret", { count: secrets })}</p>}
          <Form action={action} toInput={() => ({ meetingId, versionId, seen, ...kept })} onDone={onDone}>
            <div>
              <SubmitButton>{words(isPublished ? "submit.again" : "submit.first")}</SubmitButton>
            </div>
          </Form>
        </div>
        <div ref={paper} className="min-w-0">
          <Paper minutes={{ ...minutes, entries }} origins={{}} toolsFor={() => null} />
        </div>
      </div>
    </>
  );
}
