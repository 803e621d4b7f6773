"use client";

import { useTranslations } from "next-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type DispatchWay, dispatchWays } from "#lib/domain/extract/dispatch.ts";
import type { Row } from "./recipients.ts";

type Props = {
  row: Row;
  /** Among those chosen, by which what is filled in is sent; -1 for one who isn't. */
  place: number;
  today: string;
  onChange: (change: Partial<Pick<Row, "way" | "isChosen">>) => void;
};

/** One recipient: whether, and how. */
export function RecipientRow({ row, place, today, onChange }: Props) {
  const words = useTranslations("extract.page.send");
  const { name, way, address, isChosen, hasIt } = row;
  const field = (part: string) => `recipients.${place}.${part}`;
  return (
    <li className="grid items-start gap-x-4 gap-y-2 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_11rem_minmax(0,18rem)]">
      <label className="grid grid-cols-[auto_1fr] gap-x-2.5 sm:pt-2">
        <input type="checkbox" checked={isChosen} onChange={(event) => onChange({ isChosen: event.currentTarget.checked })} className="mt-[0.3em] size-[1.1rem] rounded-sm" />
        <span>
          {name}
          {hasIt && <span className="text-sm text-ink-soft">, {words("hasIt")}</span>}
        </span>
      </label>
      {isChosen && (
        <>
          <SelectField
            name={field("way")}
            label={words("way", { name })}
            hideLabel
            value={way}
            onChange={(event) => onChange({ way: event.currentTarget.value as DispatchWay })}
            options={dispatchWays.map((value) => ({ value, label: words(`ways.${value}`) }))}
          />
          {way === "email" && <TextField name={field("address")} type="email" label={words("address", { name })} hideLabel defaultValue={address} placeholder={words("addressPlaceholder")} />}
          {way === "byHand" && <DateField name={field("day")} label={words("day", { name })} hideLabel defaultValue={today} max={today} />}
          {way === "link" && <p className="text-sm text-ink-soft sm:pt-2">{words("linkHint")}</p>}
        </>
      )}
    </li>
  );
}
