import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertCase } from "#lib/data/case.ts";
import { newId } from "#lib/data/id.ts";
import { takeNumber } from "#lib/data/number-series.ts";
import { registrationPattern } from "#lib/data/workspace.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longestSummary, longestTitle, newCase } from "#lib/domain/case/case.ts";
import { formatRegistrationNumber, seriesKey } from "#lib/domain/case/registration-number.ts";
import { checkSecrecy, longestGround } from "#lib/domain/record/secrecy.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const registerCaseShape = z.strictObject({
  title: z.string().trim().min(1, "case.titleMissing").max(longestTitle, "case.titleTooLong"),
  summary: z.string().trim().max(longestSummary, "case.summaryTooLong").default(""),
  planCode: z.string().trim().max(20, "case.planCodeTooLong").default(""),
  secrecyGround: z.string().trim().min(1, "record.groundMissing").max(longestGround, "record.groundTooLong").nullable().default(null),
});

/**
 * Registers a case under the next number of the workspace's series. Gives its id and registration number.
 * Refused for all but the secretary, and where the workspace's pattern demands a plan code that is not given
 * (DOMAIN.md §3, "Numbering").
 */
export async function registerCase(context: ActContext, input: z.infer<typeof registerCaseShape>) {
  return perform(context, "case.register", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "case.register", { workspaceId }));

    const pattern = await registrationPattern(tx, workspaceId);
    const today = stockholmDay(context.now);
    const year = Number(today.slice(0, 4));
    const serial = await takeNumber(tx, workspaceId, seriesKey(pattern, year));
    const registrationNumber = accepted(formatRegistrationNumber(pattern, { year, serial, planCode: input.planCode }));
    const secrecy = accepted(checkSecrecy(input.secrecyGround));
    const { title, summary } = input;
    const planCode = input.planCode || null;
    const registered = accepted(newCase({ id: newId(), registrationNumber, planCode, openedOn: today, title, summary, secrecy }, today));

    await insertCase(tx, workspaceId, registered, { year, serial, openedById: actor.personId, responsibleId: actor.personId });
    await appendAudit(
      tx,
      actor,
      {
        act: "case.register",
        subject: { type: "case", id: registered.id },
        caseId: registered.id,
        facts: { registrationNumber, title: registered.title },
        after: registered,
      },
      context.now,
    );
    return { caseId: registered.id, registrationNumber };
  });
}
