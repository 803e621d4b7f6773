import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** The address is a file to be kept (a PDF, an .ics), not a page. */
  download?: boolean;
};

/** A link to the next step, in the shape of a button. */
export function LinkButton({ href, children, variant = "quiet", size = "medium", icon, download = false }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  const className = buttonLook(variant, size);
  return download ? (
    <a href={href} className={className} download>
      {content}
    </a>
  ) : (
    <Link href={href} prefetch={false} className={className}>
      {content}
    </Link>
  );
}
