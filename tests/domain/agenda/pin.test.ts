import { describe, expect, test } from "vitest";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { pinVersions, proposalsOn, unpinnedOn } from "#lib/domain/agenda/pin.ts";
import { completeCase } from "./agendas.ts";

const withdrawn = { by: "secretary", at: new Date("2010-04-20T07:00:00Z"), reason: "Mer underlag behövs" };
const proposal = (proposalId: string, versionId: string | null = null) => ({ proposalId, versionId });
const agenda: Agenda = {
  items: [
    completeCase("a", { proposals: [proposal("office"), proposal("member", "member-1")] }),
    completeCase("b", { proposals: [proposal("presidium")], withdrawn }),
    completeCase("c", { proposals: [] }),
  ],
  issued: [],
};

describe("the proposals that a meeting has before it", () => {
  test("are those of the items that stand, in the order of the agenda", () => {
    expect(proposalsOn(agenda)).toEqual(["office", "member"]);
  });

  test("are to be pinned where that has not been done", () => {
    expect(unpinnedOn(agenda)).toEqual(["office"]);
  });
});

describe("pinning", () => {
  test("given the versions that stand, each proposal named keeps its version from then on", () => {
    const pinned = pinVersions(agenda, new Map([["office", "office-3"]]));
    expect(pinned.items[0]!.proposals).toEqual([proposal("office", "office-3"), proposal("member", "member-1")]);
    expect(unpinnedOn(pinned)).toEqual([]);
  });

  test("given a newer version of one that was pinned, as when the notice goes out again, the newer takes its place", () => {
    const again = pinVersions(agenda, new Map([["member", "member-2"]]));
    expect(again.items[0]!.proposals).toEqual([proposal("office"), proposal("member", "member-2")]);
  });

  test("leaves items that it doesn't concern as they were", () => {
    const pinned = pinVersions(agenda, new Map([["office", "office-3"]]));
    expect(pinned.items[1]).toBe(agenda.items[1]);
    expect(pinned.items[2]).toBe(agenda.items[2]);
  });
});
