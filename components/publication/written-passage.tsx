"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Keeps back words that are written, wherever they stand: for a name in many §§, and for one who can't mark text. */
export function WrittenPassage({ onKeep }: { /** Gives in how many §§ the words stand. */ onKeep: (text: string) => number }) {
  const words = useTranslations("publication.written");
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);

  function keep() {
    const found = onKeep(text);
    setMissing(found === 0);
    if (found > 0) setText("");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    keep();
  }

  return (
    <div className="mt-4 grid justify-items-start gap-2">
      <div className="w-full">
        <TextField
          name="passage"
          label={words("label")}
          hint={words("hint")}
          problem={isMissing ? words("missing") : undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
      </div>
      <Button size="small" onClick={keep}>{words("keep")}</Button>
    </div>
  );
}
