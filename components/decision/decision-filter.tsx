"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAddressFilter } from "#components/ui/use-address-filter.ts";

/** What the list is narrowed by, as the address writes it; empty for no limit. */
type Values = { q: string; body: string; year: string; outcome: string };
type Choice = { value: string; label: string };

type Props = {
  /** The list without any limits. */
  listHref: string;
  values: Values;
  choices: { bodies: readonly Choice[]; years: readonly Choice[]; outcomes: readonly Choice[] };
};

/**
 * Search and limits, kept in the address: a choice takes effect at once, a search at Enter. Without script it is an
 * ordinary form with a button.
 */
export function DecisionFilter({ listHref, values, choices }: Props) {
  const words = useTranslations("decision.list");
  const { onSubmit, text, choice } = useAddressFilter(listHref, values);
  return (
    <search aria-label={words("filter")} className="mb-8 block print:hidden">
      <form action={listHref} onSubmit={onSubmit} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-[1_1_16rem] sm:max-w-80">
          <TextField {...text("q")} type="search" label={words("search")} placeholder={words("searchHint")} maxLength={200} />
        </div>
        {choices.bodies.length > 1 && <SelectField {...choice("body")} label={words("body")} placeholder={words("anyBody")} options={choices.bodies} />}
        {choices.years.length > 1 && <SelectField {...choice("year")} label={words("year")} placeholder={words("anyYear")} options={choices.years} />}
        <SelectField {...choice("outcome")} label={words("outcome")} placeholder={words("anyOutcome")} options={choices.outcomes} />
        <Button type="submit" icon="search">
          {words("show")}
        </Button>
        {Object.values(values).some((value) => value !== "") && (
          <LinkButton variant="plain" href={listHref}>
            {words("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
