import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SearchField } from "#components/ui/search-field.tsx";

/** Seeks people by name, and shows those of the past too when asked to. What is sought stays in the address. */
export function PeopleFilter({ href, sought, everyone }: { href: string; sought: string; everyone: boolean }) {
  const words = useTranslations("members.people");
  return (
    <form method="get" action={href} className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
      <SearchField key={sought} name="q" label={words("search")} defaultValue={sought} />
      <Checkbox key={String(everyone)} name="everyone" value="yes" label={words("everyone")} defaultChecked={everyone} />
      <Button type="submit" size="small">
        {words("show")}
      </Button>
    </form>
  );
}
