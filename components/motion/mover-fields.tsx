"use client";

import { useTranslations } from "next-intl";
import { PeoplePicker } from "#components/treatment/people-picker.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";

type Props = { chosen: readonly string[]; onChange: (ids: readonly string[]) => void };

/** Who moves it, of those who may on this item; the first chosen stands first. */
export function MoverFields({ chosen, onChange }: Props) {
  const words = useTranslations("treatment.write");
  const { view } = useTreatment();
  return <PeoplePicker label={words("movers")} people={view.people.filter(({ mayMove }) => mayMove)} chosen={chosen} onChange={onChange} />;
}
