import { useTranslations } from "next-intl";
import { buttonLook } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";

/** Asks for a package for the archive: a form of the browser's own, since the answer is a file of any size. */
export function PackButton({ address }: { address: string }) {
  const words = useTranslations("archive");
  return (
    <form method="post" action={address}>
      <button type="submit" className={buttonLook("quiet", "small")}>
        <Icon name="download" />
        {words("pack")}
      </button>
    </form>
  );
}
