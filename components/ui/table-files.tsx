import { useTranslations } from "next-intl";
import { LinkButton } from "./link-button.tsx";

/** A list as files for a spreadsheet program. `href` is their address without its ending; `query` what follows that, "?case=…". */
export function TableFiles({ href, query = "" }: { href: string; query?: string }) {
  const words = useTranslations("common.tableFiles");
  return (
    <span className="flex flex-wrap gap-2">
      <LinkButton size="small" icon="download" download href={`${href}.xlsx${query}`}>{words("xlsx")}</LinkButton>
      <LinkButton size="small" icon="download" download href={`${href}.csv${query}`}>{words("csv")}</LinkButton>
    </span>
  );
}
