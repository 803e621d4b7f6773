"use client";

import { useTranslations } from "next-intl";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Counted, Division } from "#lib/domain/division/division.ts";
import { countable, groupsOf } from "#lib/domain/division/open-division.ts";
import { reachesInGroup } from "#lib/domain/division/result.ts";
import { majorityRule } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";
import { useTreatment } from "./treatment-context.tsx";

/**
 * The count of a division: while it is open how many have voted and nothing of what, unless the roll call says it to who
 * presides; afterwards the votes for each side or name, in each group where groups count, and whether it reached the
 * majority there. What majority it takes is said where it isn't the simple one.
 */
export function DivisionCount({ division }: { division: Division }) {
  const words = useTranslations("treatment.division");
  const { view, names } = useTreatment();
  const { contest, method, roll, closed, inEachGroup } = division;
  const voted = roll.filter(({ hasVoted }) => hasVoted).length;
  const taking = roll.filter(({ notTakingPart }) => !notTakingPart).length;
  const isTold = closed !== null || method === "showOfHands" || (method === "rollCall" && view.self.presides);
  const groups = groupsOf(division);
  const nameOf = (counted: Counted) =>
    counted === "yes" || counted === "no" || counted === "abstain" ? words(`choice.${counted}`) : names.inSentence(counted);
  const meaning = (counted: Counted) =>
    contest.kind === "yesNo" && (counted === "yes" || counted === "no") ? names.inSentence(contest[counted]) : "";
  return (
    <div className="grid gap-2">
      {method !== "showOfHands" && (
        <p role="status" className="text-sm tabular-nums">
          {words("voted", { voted, of: taking })}
        </p>
      )}
      {majorityRule(division).map((rule) => (
        <p key={rule.kind} className="text-sm">{utterance(rule, names.spoken)}</p>
      ))}
      <table className="max-w-measure text-start">
        <caption className="sr-only">{words("count")}</caption>
        {inEachGroup && isTold && (
          <thead>
            <tr>
              <td />
              {groups.map((group) => (
                <th key={group} scope="col" className="py-1 ps-4 text-end align-bottom text-sm font-semibold">
                  {group}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {countable(contest).map((counted) => (
            <tr key={counted} className="border-t border-hairline">
              <th scope="row" className="py-1 text-start font-semibold">
                {nameOf(counted)} {meaning(counted) && <span className="ms-2 font-normal text-ink-soft">{meaning(counted)}</span>}
              </th>
              {groups.map((group) => (
                <td key={group} className="py-1 ps-4 text-end whitespace-nowrap tabular-nums">
                  {isTold && <strong>{votesFor(countOf(division), counted, group === null ? undefined : group)}</strong>}
                </td>
              ))}
            </tr>
          ))}
          {inEachGroup && closed && (
            <tr className="border-t border-edge">
              <th scope="row" className="py-1 text-start font-semibold">
                {words("majority")}
              </th>
              {groups.map((group) => (
                <td key={group} className="py-1 ps-4 text-end">
                  {words("reached", { reached: String(reachesInGroup(division, group)) })}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {roll.some(({ weight }) => weight !== 1) && <p className="text-sm text-ink-soft">{words("weighted")}</p>}
      {closed && countOf(division).notVoting > 0 && <p className="text-sm text-ink-soft">{words("notVoting", { count: countOf(division).notVoting })}</p>}
    </div>
  );
}
