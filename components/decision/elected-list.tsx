import { useTranslations } from "next-intl";
import type { Elected } from "#lib/domain/decision/decision.ts";

/** Those elected, each with what they are elected as; nothing where nobody is. */
export function ElectedList({ elected }: { elected: readonly Elected[] }) {
  const words = useTranslations("decision");
  if (elected.length === 0) return null;
  return (
    <ul>
      {elected.map(({ name, as }) => (
        <li key={`${as} ${name}`}>
          {name} ({words(`as.${as}`)})
        </li>
      ))}
    </ul>
  );
}
