import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { SelectField, type Option } from "#components/ui/select-field.tsx";

type Props = {
  /** The day shown, and today's. */
  on: string;
  today: string;
  /** The address of the page as it is today. */
  href: string;
  /** A second choice, kept in the address under its name. */
  choice?: { name: string; label: string; value: string; options: readonly Option[] };
};

/** Shows the page as things stood on another day. The day is in the address, so that a link tells it too. */
export function AsOf({ on, today, href, choice }: Props) {
  const words = useTranslations("members.asOf");
  return (
    <form method="get" action={href} className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      <DateField key={on} name="on" label={words("label")} defaultValue={on} />
      {choice && <SelectField key={choice.value} name={choice.name} label={choice.label} defaultValue={choice.value} options={choice.options} />}
      <Button type="submit">{words("show")}</Button>
      {on !== today && (
        <Link href={href} className="link inline-flex min-h-10 items-center text-sm">
          {words("backToToday")}
        </Link>
      )}
    </form>
  );
}
