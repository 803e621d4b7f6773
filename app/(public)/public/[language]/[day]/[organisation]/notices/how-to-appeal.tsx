import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { language: Language; name: string; court: string | null };

/** How a decision of a public authority is appealed against (KL 13 kap.): always on the board. */
export function HowToAppeal({ language, name, court }: Props) {
  const words = translator(language, "public");
  return (
    <section id="appeal" aria-labelledby="appeal-title" className="mt-12 max-w-measure border-t border-hairline pt-5">
      <h2 id="appeal-title" className="font-serif text-xl font-semibold">
        {words("appeal.title")}
      </h2>
      <div className="mt-3 grid gap-3">
        <p>{words("appeal.who", { name })}</p>
        <p>{words("appeal.when")}</p>
        <p>{words("appeal.what")}</p>
        <p>{court ? words("appeal.where", { court }) : words("appeal.whereUnnamed")}</p>
      </div>
    </section>
  );
}
