import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";

/** How a person is reached. */
export function ContactDetails({ email, phone }: { email: string | null; phone: string | null }) {
  const words = useTranslations("members.person");
  if (!email && !phone) return <p className="text-sm text-ink-soft">{words("noContact")}</p>;
  return (
    <DefinitionList
      items={[
        { term: words("email"), value: email && <a className="link" href={`mailto:${email}`}>{email}</a> },
        { term: words("phone"), value: phone && <a className="link" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a> },
      ]}
    />
  );
}
