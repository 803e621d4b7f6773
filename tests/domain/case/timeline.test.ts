import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineKinds, timelineOf } from "#lib/domain/case/timeline.ts";
import type { TimelineEntry } from "#lib/domain/case/timeline.ts";

const at = (moment: string) => new Date(`2010-${moment}Z`);
const imported = at("05-01T12:00");

describe("the timeline of a case", () => {
  test("tells what happened in the order it happened, not in which it was written down", () => {
    const entries: TimelineEntry[] = [
      { id: "reply", kind: "record", on: "2010-04-20", enteredAt: at("04-25T09:00"), number: 2 },
      { id: "opening", kind: "registered", on: "2010-02-25", enteredAt: at("02-25T09:00"), number: null },
      { id: "letter", kind: "record", on: "2010-02-24", enteredAt: at("02-25T09:01"), number: 1 },
    ];
    expect(timelineOf(entries).map((entry) => entry.id)).toEqual(["letter", "opening", "reply"]);
  });

  test("within a day goes by when it was entered", () => {
    const entries: TimelineEntry[] = [
      { id: "second", kind: "proposal", on: "2010-02-25", enteredAt: at("02-25T10:00"), number: 1 },
      { id: "first", kind: "record", on: "2010-02-25", enteredAt: at("02-25T09:00"), number: 1 },
    ];
    expect(timelineOf(entries).map((entry) => entry.id)).toEqual(["first", "second"]);
  });

  test("what was entered together stands in the order of a case's life, and by number", () => {
    const entry = (kind: TimelineEntry["kind"], number: number | null): TimelineEntry => ({
      id: `${kind}${number ?? ""}`,
      kind,
      on: "2010-04-22",
      enteredAt: imported,
      number,
    });
    const entries = [entry("closed", null), entry("treatment", 18), entry("record", 10), entry("record", 2), entry("registered", null)];
    expect(timelineOf(entries).map((it) => it.id)).toEqual(["registered", "record2", "record10", "treatment18", "closed"]);
  });

  test("is the same whatever order the entries come in", () => {
    const entry = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...timelineKinds),
      on: fc.constantFrom("2010-04-21", "2010-04-22"),
      enteredAt: fc.constantFrom(at("04-22T09:00"), imported),
      number: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    });
    const shuffled = fc
      .uniqueArray(entry, { selector: (it) => it.id, maxLength: 12 })
      .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(timelineOf(others)).toEqual(timelineOf(entries));
      }),
    );
  });
});
