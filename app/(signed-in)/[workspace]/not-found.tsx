import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Inside a workspace: the thing isn't here, or is not for the reader; which of them is not told. */
export default async function NotFound() {
  const words = await getTranslations("errors.notFound");
  return <EmptyState title={words("title")}>{words("text")}</EmptyState>;
}
