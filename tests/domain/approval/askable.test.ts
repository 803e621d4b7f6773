import { describe, expect, it } from "vitest";
import { askableParagraphs } from "#lib/domain/approval/askable.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { refuse } from "#lib/domain/approval/refuse.ts";
import { accepted } from "#lib/domain/refused.ts";
import { approvable, asked, done, open, signed } from "./versions.ts";

const everyone = ["Siv", "Karin", "Anna"];
const refusedBy = (version: MinutesVersion, name: string, paragraphs: readonly number[] | null) =>
  accepted(refuse([version], version.id, { signatoryId: `${name} ${version.id}`, reason: "Stämmer inte", paragraphs, done: { ...done, by: name } }));

describe("the §§ there is a choice of when approval is asked for", () => {
  it("are the decided ones while the meeting goes on, until they are sent or it is closed", () => {
    const under = approvable({ meeting: open });
    expect(askableParagraphs(under).immediate).toEqual([16, 18]);
    const sent = asked(under, { part: "immediate", numbers: [16] });
    expect(askableParagraphs({ ...under, versions: [sent] }).immediate).toEqual([18]);
    expect(askableParagraphs({ ...under, versions: [refusedBy(sent, "Anna", null)] }).immediate).toEqual([16, 18]);
    expect(askableParagraphs(approvable()).immediate).toEqual([]);
  });

  it("are those refused by themselves, which can be left, and those left, which can be sent afterwards", () => {
    const whole = refusedBy(asked(approvable()), "Anna", null);
    expect(askableParagraphs(approvable({ versions: [whole] })).unresolved).toEqual([]);
    const single = refusedBy(asked(approvable()), "Anna", [16]);
    expect(askableParagraphs(approvable({ versions: [single] }))).toEqual({ unresolved: [16], immediate: [], remaining: [] });

    const second = asked(approvable({ versions: [single] }), { part: "ordinary", unresolved: [16] });
    expect(askableParagraphs(approvable({ versions: [single, second] })).remaining).toEqual([]);
    const versions = [single, signed(second, ...everyone)];
    expect(askableParagraphs(approvable({ versions })).remaining).toEqual([16]);
    const later = asked(approvable({ versions }), { part: "remaining", numbers: [16] });
    expect(askableParagraphs(approvable({ versions: [...versions, later] })).remaining).toEqual([]);
  });
});
