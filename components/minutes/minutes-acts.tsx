"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";

type Props = {
  /** What there is to do next with the minutes; null for one who has nothing to do but read them. */
  next: { href: string; label: string } | null;
  pdf: string;
  /** Where else the minutes lead. */
  more: readonly MenuItem[];
};

/** The next step of the minutes, and the way to all else that is done with them. */
export function MinutesActs({ next, pdf, more }: Props) {
  const words = useTranslations("minutes.paper");
  return (
    <>
      {next && (
        <LinkButton href={next.href} variant="primary">
          {next.label}
        </LinkButton>
      )}
      <LinkButton href={pdf} variant={next ? "quiet" : "primary"} icon="download">
        {words("pdf")}
      </LinkButton>
      <Menu label={words("more")} icon="more" sections={[{ label: words("more"), items: more }]} />
    </>
  );
}
