"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAddressFilter } from "#components/ui/use-address-filter.ts";

type Choice = { value: string; label: string };
type Props = {
  /** The list without any limits. */
  listHref: string;
  /** As the address writes it; `state` is "current" where it says nothing. */
  values: { state: string; responsible: string };
  choices: { states: readonly Choice[]; responsibles: readonly Choice[] };
};

/** What is shown of the assignments, kept in the address: a choice takes effect at once. Without script it is an ordinary form. */
export function AssignmentFilter({ listHref, values, choices }: Props) {
  const words = useTranslations("assignment.list");
  const { onSubmit, choice } = useAddressFilter(listHref, values, ({ state, ...rest }) => ({ ...rest, ...(state !== "current" && { state }) }));
  return (
    <search aria-label={words("filter")} className="mb-8 block print:hidden">
      <form action={listHref} onSubmit={onSubmit} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <SelectField {...choice("state")} label={words("showState")} options={choices.states} />
        {choices.responsibles.length > 1 && <SelectField {...choice("responsible")} label={words("responsible")} placeholder={words("anyone")} options={choices.responsibles} />}
        <Button type="submit" icon="search">
          {words("show")}
        </Button>
        {(values.state !== "current" || values.responsible !== "") && (
          <LinkButton variant="plain" href={listHref}>
            {words("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
