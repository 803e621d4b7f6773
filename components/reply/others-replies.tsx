import { useTranslations } from "next-intl";
import { replyInOneWord } from "#lib/domain/recommendation/standing.ts";
import type { ReplyPage } from "#lib/queries/reply/reply-page.ts";

/** What the others who are asked have answered, where the association shares it. */
export function OthersReplies({ others }: { others: NonNullable<ReplyPage["others"]> }) {
  const words = useTranslations("reply");
  if (others.length === 0) return null;
  return (
    <section className="grid max-w-measure gap-3">
      <h2 className="text-lg font-semibold">{words("others.title", { answered: others.filter(({ reply }) => reply).length, count: others.length })}</h2>
      <ul role="list" className="text-sm">
        {others.map(({ name, reply }) => {
          const word = replyInOneWord(reply);
          return (
            <li key={name} className="flex flex-wrap justify-between gap-x-6 border-b border-hairline py-2 first:border-t">
              <span>{name}</span>
              <span className={word ? "" : "text-ink-soft"}>{word === null ? words("others.none") : word === "mixed" ? words("others.mixed") : words(`answer.${word}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
