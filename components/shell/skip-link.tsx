import { useTranslations } from "next-intl";

/** The first thing the Tab key reaches: past the shell, to what the page is about. */
export function SkipLink() {
  const words = useTranslations("shell");
  return (
    <a
      href="#main"
      className="fixed start-3 top-3 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2.5 text-sm font-semibold text-on-accent focus:translate-y-0 print:hidden"
    >
      {words("skip")}
    </a>
  );
}
