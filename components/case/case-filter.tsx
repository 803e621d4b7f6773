"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAddressFilter } from "#components/ui/use-address-filter.ts";

/** What the list is narrowed by, as the address writes it; empty for no limit. */
export type FilterValues = { q: string; state: string; year: string; responsible: string; body: string };
type Choice = { value: string; label: string };

type Props = {
  /** The list without any limits. */
  listHref: string;
  values: FilterValues;
  /** What is in the address besides, such as the order of the list. */
  kept: Readonly<Record<string, string>>;
  choices: { states: readonly Choice[]; years: readonly Choice[]; officials: readonly Choice[]; bodies: readonly Choice[] };
};

/**
 * Search and limits, kept in the address: a choice takes effect at once, a search at Enter. Without script it is an
 * ordinary form with a button.
 */
export function CaseFilter({ listHref, values, kept, choices }: Props) {
  const words = useTranslations("case.list");
  const { onSubmit, text, choice } = useAddressFilter(listHref, values, ({ state, ...rest }) => ({ ...rest, ...(state !== "open" && { state }), ...kept }));
  const isNarrowed = values.q !== "" || values.year !== "" || values.responsible !== "" || values.body !== "" || values.state !== "open";
  return (
    <search aria-label={words("filter")} className="mb-6 block print:hidden">
      <form action={listHref} onSubmit={onSubmit} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-[1_1_16rem] sm:max-w-80">
          <TextField {...text("q")} type="search" label={words("search")} placeholder={words("searchHint")} maxLength={200} />
        </div>
        <SelectField {...choice("state")} label={words("state")} options={choices.states} />
        {choices.years.length > 1 && <SelectField {...choice("year")} label={words("year")} placeholder={words("anyYear")} options={choices.years} />}
        {choices.officials.length > 1 && (
          <SelectField {...choice("responsible")} label={words("responsible")} placeholder={words("anyResponsible")} options={choices.officials} />
        )}
        {choices.bodies.length > 1 && <SelectField {...choice("body")} label={words("body")} placeholder={words("anyBody")} options={choices.bodies} />}
        <Button type="submit" icon="search">
          {words("show")}
        </Button>
        {isNarrowed && (
          <LinkButton variant="plain" href={listHref}>
            {words("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
