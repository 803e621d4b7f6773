import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { takeNumber } from "#lib/data/number-series.ts";
import { registrationPattern } from "#lib/data/workspace.ts";
import { formatRegistrationNumber, seriesKey } from "#lib/domain/case/registration-number.ts";
import { accepted } from "#lib/domain/refused.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const registerCaseShape = z.strictObject({
  title: z.string().trim().min(1, "case.titleMissing").max(300, "case.titleTooLong"),
  summary: z.string().trim().max(10_000, "case.summaryTooLong").default(""),
  planCode: z.string().trim().max(20, "case.planCodeTooLong").default(""),
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
    const openedOn = stockholmDay(context.now);
    const year = Number(openedOn.slice(0, 4));
    const serial = await takeNumber(tx, workspaceId, seriesKey(pattern, year));
    const registrationNumber = accepted(formatRegistrationNumber(pattern, { year, serial, planCode: input.planCode }));

    const id = newId();
    await tx.case.create({
      data: {
        workspaceId,
        id,
        registrationNumber,
        year,
        serial,
        planCode: input.planCode || null,
        title: input.title,
        summary: input.summary,
        openedOn: new Date(openedOn),
        openedById: actor.personId,
        responsibleId: actor.personId,
      },
    });
    await appendAudit(
      tx,
      actor,
      { act: "case.register", subject: { type: "case", id }, caseId: id, facts: { registrationNumber, title: input.title }, after: input },
      context.now,
    );
    return { caseId: id, registrationNumber };
  });
}
