import { getTranslations } from "next-intl/server";
import { PlainShell } from "#components/shell/plain-shell.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

/** No such workspace, or none that the reader may enter; which of them is not told. */
export default async function NotFound() {
  const words = await getTranslations("errors.notFound");
  return (
    <PlainShell>
      <EmptyState title={words("title")} action={<LinkButton href="/">{words("home")}</LinkButton>}>
        {words("text")}
      </EmptyState>
    </PlainShell>
  );
}
