import { useTranslations } from "next-intl";

/** The first thing the Tab key reaches: past the shell, to what the page is about. */
export function SkipLink() {
  const words = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-accent px-4 py-2.5 text-sm font-semibold text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:px-4 focus:py-2.5 print:hidden"
    >
      {words("skip")}
    </a>
  );
}
