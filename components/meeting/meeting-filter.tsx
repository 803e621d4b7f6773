"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ChangeEvent } from "react";
import { SelectField } from "#components/ui/select-field.tsx";

type Props = {
  bodies: readonly { id: string; name: string }[];
  years: readonly number[];
  /** As in the address; empty is all. */
  chosen: { body: string; year: string };
};

/** Narrows the list of meetings; what is chosen stays in the address. */
export function MeetingFilter({ bodies, years, chosen }: Props) {
  const words = useTranslations("meeting.list");
  const router = useRouter();
  const path = usePathname();

  function choose({ target }: ChangeEvent<HTMLSelectElement>) {
    const given = Object.entries({ ...chosen, [target.name]: target.value }).filter(([, value]) => value !== "");
    router.replace(given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path, { scroll: false });
  }

  return (
    <div className="flex flex-wrap gap-4">
      <SelectField
        name="body"
        label={words("body")}
        placeholder={words("allBodies")}
        value={chosen.body}
        onChange={choose}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="year"
        label={words("year")}
        placeholder={words("allYears")}
        value={chosen.year}
        onChange={choose}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </div>
  );
}
