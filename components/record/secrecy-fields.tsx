"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { commonGrounds } from "#lib/domain/record/secrecy.ts";

type Props = {
  of: "record" | "case";
  /** The ground of the mark it has; null for none. */
  ground: string | null;
};

/** The secrecy mark of a case or a record: whether, and on what ground. The usual grounds are offered as one writes. */
export function SecrecyFields({ of, ground }: Props) {
  const words = useTranslations("record");
  const [marked, setMarked] = useState(ground !== null);
  // The ground stays while the box is unticked.
  const [written, setWritten] = useState(ground ?? "");
  const groundsId = useId();
  return (
    <div className="grid gap-4">
      <Checkbox
        name="secret"
        label={words(of === "case" ? "field.caseSecret" : "field.secret")}
        hint={words("field.secretHint")}
        checked={marked}
        onChange={(event) => setMarked(event.currentTarget.checked)}
      />
      {marked && (
        <>
          <TextField
            name="secrecyGround"
            label={words("field.ground")}
            hint={words("field.groundHint")}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
            list={groundsId}
            width="half"
          />
          <datalist id={groundsId}>
            {commonGrounds.map((common) => (
              <option key={common.ground} value={common.ground} label={words(`ground.${common.concerns}`)} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}

/** What the fields say: the ground, empty when it is still to be written; null when there is no mark. */
export function secrecyGroundIn(filledIn: FormData): string | null {
  return filledIn.has("secret") ? String(filledIn.get("secrecyGround") ?? "") : null;
}
