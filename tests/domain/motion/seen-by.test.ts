import { expect, test } from "vitest";
import type { Motion } from "#lib/domain/motion/motion.ts";
import { isSeenBy } from "#lib/domain/motion/seen-by.ts";

const at = (by: string) => ({ by, at: new Date("2010-04-22T07:00:00Z") });
const draft: Motion = {
  id: "motion",
  itemId: "item",
  moved: { kind: "reject" },
  movers: [{ personId: "anna", name: "Anna Berg" }],
  reasons: "",
  drafted: at("anna"),
  handedIn: null,
  recorded: null,
  withdrawn: null,
};
const handedIn = { ...draft, handedIn: at("anna") };

const readers = {
  mover: { personId: "anna", presides: false, isOfBody: true },
  colleague: { personId: "bo", presides: false, isOfBody: true },
  secretary: { personId: "siv", presides: true, isOfBody: false },
  onlooker: { personId: "olle", presides: false, isOfBody: false },
};
type Reader = keyof typeof readers;

test.each<[string, Motion, Reader[]]>([
  ["a draft", draft, ["mover"]],
  ["what has been handed in", handedIn, ["mover", "colleague", "secretary"]],
  ["what was taken back before it came into the record", { ...handedIn, withdrawn: at("anna") }, ["mover", "secretary"]],
  ["what is in the record", { ...handedIn, recorded: at("siv") }, ["mover", "colleague", "secretary", "onlooker"]],
  ["what was taken back out of the record", { ...handedIn, recorded: at("siv"), withdrawn: at("anna") }, ["mover", "colleague", "secretary", "onlooker"]],
])("%s is seen by those it is for", (_, motion, whom) => {
  const seeing = (Object.keys(readers) as Reader[]).filter((reader) => isSeenBy(motion, readers[reader]));
  expect(seeing).toEqual(whom);
});
