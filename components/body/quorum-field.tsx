"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { QuorumRule } from "#lib/domain/body/quorum.ts";

/** How many must be there for the body to decide; the numbers appear with the choice that has them. */
export function QuorumField({ rule }: { rule: QuorumRule }) {
  const words = useTranslations("body.rules.quorum");
  const [kind, setKind] = useState(rule.kind);
  return (
    <div className="grid gap-3">
      <RadioGroup
        name="quorum.kind"
        label={words("label")}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as QuorumRule["kind"])}
        options={(["moreThanHalf", "share", "number", "none"] as const).map((value) => ({ value, label: words(`choice.${value}`) }))}
      />
      {kind === "share" && (
        <div className="flex gap-4 ps-7">
          <TextField name="quorum.numerator" label={words("numerator")} inputMode="numeric" defaultValue={rule.kind === "share" ? rule.numerator : 2} width="narrow" />
          <TextField name="quorum.denominator" label={words("denominator")} inputMode="numeric" defaultValue={rule.kind === "share" ? rule.denominator : 3} width="narrow" />
        </div>
      )}
      {kind === "number" && (
        <div className="ps-7">
          <TextField name="quorum.number" label={words("numberLabel")} inputMode="numeric" defaultValue={rule.kind === "number" ? rule.number : ""} width="narrow" />
        </div>
      )}
    </div>
  );
}
