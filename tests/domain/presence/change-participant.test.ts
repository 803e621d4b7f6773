import { describe, expect, test } from "vitest";
import { changeParticipant, reasonAgainstRemoving } from "#lib/domain/presence/change-participant.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { participantOf, room, seated, visitor } from "./rooms.ts";

const board = room([seated("carl", "chair", { duty: "chair" }), seated("maria"), visitor("siv", { duty: "secretary" }), visitor("gunnel")]);

/** What is said of a participant, with what the test changes. */
function words(id: string, given: Partial<Participant>) {
  const { name, affiliation, capacity, duty } = { ...participantOf(board, id), ...given };
  return { name, affiliation, capacity, duty };
}

describe("changing what is said of one who takes part", () => {
  test("given a guest, name, affiliation and capacity can be put right", () => {
    const given = { name: "Gunnel Ek", affiliation: "Kvalitetslab", capacity: "guest" as const };
    expect(participantOf(accepted(changeParticipant(board, "gunnel", words("gunnel", given))), "gunnel")).toMatchObject(given);
  });

  test("given another who takes the notes, the duty passes from the one who had it", () => {
    const changed = accepted(changeParticipant(board, "gunnel", words("gunnel", { duty: "secretary" })));
    expect(changed.participants.map(({ id, duty }) => [id, duty])).toEqual([
      ["carl", "chair"],
      ["maria", null],
      ["siv", null],
      ["gunnel", "secretary"],
    ]);
  });

  test("given a member, affiliation and duty can be changed, but name and capacity follow from the mandate", () => {
    const chairs = accepted(changeParticipant(board, "maria", words("maria", { affiliation: "M", duty: "chair" })));
    expect(participantOf(chairs, "maria")).toMatchObject({ affiliation: "M", duty: "chair" });
    expect(participantOf(chairs, "carl").duty).toBeNull();
    const settled = new Refused("presence.mandateSettles", { name: "maria" });
    expect(changeParticipant(board, "maria", words("maria", { name: "Maja" }))).toEqual(settled);
    expect(changeParticipant(board, "maria", words("maria", { capacity: "guest" }))).toEqual(settled);
  });

  test("given one who doesn't take part, it is refused", () => {
    expect(changeParticipant(board, "nobody", words("siv", {}))).toEqual(new Refused("presence.unknownParticipant"));
  });
});

describe("taking someone off the list", () => {
  const reason = (id: string, adjusterIds: readonly string[] = []) => reasonAgainstRemoving(participantOf(board, id), { adjusterIds });

  test("can be done with a guest who was entered by mistake", () => {
    expect(reason("gunnel", ["maria"])).toBeNull();
  });

  test("is refused for one with a mandate, who is called whether or not they come", () => {
    expect(reason("maria")).toEqual(new Refused("presence.mandateSettles", { name: "maria" }));
  });

  test("is refused for one who was chosen to approve the minutes", () => {
    expect(reason("gunnel", ["gunnel"])).toEqual(new Refused("presence.isAdjuster", { name: "gunnel" }));
  });
});
