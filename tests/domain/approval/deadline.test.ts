import { describe, expect, it } from "vitest";
import { approvalDueOn, isLate, remindersDue } from "#lib/domain/approval/deadline.ts";
import { checkRules } from "#lib/domain/body/rules.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { approvable, asked, association, authority, code, signed } from "./versions.ts";

const heldOn = (day: string) => ({ endsAt: at("12:00", day) });

describe("the last day to approve minutes", () => {
  it.each([
    ["14 days after the meeting", "2010-04-22", "2010-05-06"],
    ["the Monday after a Saturday", "2010-04-24", "2010-05-10"],
    ["past midsummer's eve, midsummer and Sunday", "2010-06-11", "2010-06-28"],
    ["past Christmas eve and the days after it", "2010-12-10", "2010-12-27"],
  ])("of a public authority is %s", (_, held, due) => {
    expect(approvalDueOn(heldOn(held), authority, "ordinary")).toBe(due);
  });

  it("of an association moves only if its rules say so, and it may have set none", () => {
    const rules = (change: Partial<typeof association.rules>) => ({ ...association, rules: { ...association.rules, ...change } });
    expect(approvalDueOn(heldOn("2010-04-24"), association, "ordinary")).toBe("2010-05-08");
    expect(approvalDueOn(heldOn("2010-04-24"), rules({ approvalMovesToWeekday: true }), "ordinary")).toBe("2010-05-10");
    expect(approvalDueOn(heldOn("2010-04-22"), rules({ approvalDays: 30 }), "ordinary")).toBe("2010-05-22");
    expect(approvalDueOn(heldOn("2010-04-22"), rules({ approvalDays: null }), "ordinary")).toBeNull();
  });

  it("of what is approved at once is the day of the meeting", () => {
    expect(approvalDueOn(heldOn("2010-04-24"), authority, "immediate")).toBe("2010-04-24");
  });

  it("is for a public authority never later than the law has it", () => {
    const rules = (approvalDays: number | null) => ({ ...authority.rules, approvalDays });
    expect(checkRules(rules(10), "board", "publicAuthority")).toEqual(rules(10));
    expect(code(checkRules(rules(15), "board", "publicAuthority"))).toBe("body.statutoryApprovalDays");
    expect(code(checkRules(rules(null), "board", "publicAuthority"))).toBe("body.statutoryApprovalDays");
    expect(code(checkRules({ ...association.rules, approvalDays: 0 }, "board", "nonprofitAssociation"))).toBe("body.approvalDays");
  });
});

describe("a version that waits", () => {
  const version = asked(approvable());
  const names = (day: string, ...versions: Parameters<typeof remindersDue>[0]) => remindersDue(versions, day).map(({ signatory }) => signatory.name);

  it("is late the day after the last, until it is approved", () => {
    expect(isLate(version, "2010-05-06")).toBe(false);
    expect(isLate(version, "2010-05-07")).toBe(true);
    expect(isLate(signed(version, "Siv", "Karin", "Anna"), "2010-05-07")).toBe(false);
  });

  it("reminds those left some days before, and every day when it is late", () => {
    const begun = signed(version, "Siv");
    expect(names("2010-04-30", begun)).toEqual([]);
    expect(names("2010-05-01", begun)).toEqual(["Karin", "Anna"]);
    expect(names("2010-05-06", begun)).toEqual(["Karin", "Anna"]);
    expect(names("2010-05-20", begun)).toEqual(["Karin", "Anna"]);
    expect(names("2010-05-20", signed(begun, "Karin", "Anna"))).toEqual([]);
    expect(names("2010-05-20", version, asked(approvable({ versions: [version] })))).toEqual(["Siv", "Karin", "Anna"]);
  });
});
