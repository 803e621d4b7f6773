import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { language: Language; action: string; searched?: string };

/** Asks for published §§ with some words; needs no script. */
export function SearchForm({ language, action, searched = "" }: Props) {
  const words = translator(language, "public");
  return (
    <form action={action} role="search" className="mb-8 flex max-w-measure flex-wrap items-end gap-2 print:hidden">
      <label className="grid flex-[1_1_14rem] gap-1 text-sm font-semibold">
        {words("search.label")}
        <input type="search" name="q" defaultValue={searched} className="control font-normal" />
      </label>
      <button type="submit" className="rounded-md border border-edge bg-surface px-4 py-1.5 font-semibold">
        {words("search.submit")}
      </button>
    </form>
  );
}
