import { useTranslations } from "next-intl";

type Props = { totalWeight: number; groups: readonly { name: string | null; seats: number; weight: number }[] };

/** What the votes weigh, in all and by voting group; nothing where every seat has one vote and there are no groups. */
export function RollSummary({ totalWeight, groups }: Props) {
  const words = useTranslations("mandate.roll");
  const seats = groups.reduce((sum, group) => sum + group.seats, 0);
  if (totalWeight === seats && groups.length < 2) return null;
  return (
    <p className="mt-4 text-sm text-ink-soft">
      {words("total", { votes: totalWeight })}{" "}
      {groups.length > 1 && groups.map(({ name, seats: members, weight }) => words("group", { name: name ?? words("noGroup"), seats: members, votes: weight })).join(" ")}
    </p>
  );
}
