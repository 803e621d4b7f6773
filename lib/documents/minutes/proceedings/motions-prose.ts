import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import { type WordRun, wordDiff } from "#lib/domain/text/word-diff.ts";
import { clauseInWords } from "#lib/documents/wording/form-words.ts";
import type { ToldMotion, ToldMoved } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { translator } from "#lib/i18n/translator.ts";
import { dayOrNone, label, namesOf, type Prose, proposalWords, quote, text } from "./prose.ts";

/** "Yrkanden": who moves what, each with its clauses and with the reasons that were given. */
export function motionsProse(motions: readonly ToldMotion[], prose: Prose): MinutesBlock[] {
  return [label(translator(prose.language, "proceedings")("label.motions")), ...motions.flatMap((motion) => motionProse(motion, prose))];
}

function motionProse({ movers, moved, reasons }: ToldMotion, prose: Prose): MinutesBlock[] {
  const why = reasons.trim() === "" ? [] : [text(translator(prose.language, "proceedings")("moved.reasons")), ...quote(reasons)];
  return [...movedProse(moved, namesOf(movers, prose), prose), ...why];
}

function movedProse(moved: ToldMoved, movers: string, prose: Prose): MinutesBlock[] {
  const words = translator(prose.language, "proceedings");
  const { body } = prose;
  switch (moved.kind) {
    case "approve":
      return [text(words("moved.approve", { movers, proposal: proposalWords(moved.of, prose) }))];
    case "reject":
      return [text(words("moved.reject", { movers, proposals: Math.max(1, moved.proposals) }))];
    case "amend": {
      const where = { movers, clause: moved.label ?? "none", proposal: moved.of ? proposalWords(moved.of, prose) : "none" };
      const form = translator(prose.language, "minutes");
      const before = clauseInWords(moved.before, form);
      if (moved.after === null) return [text(words("moved.strike", where)), { kind: "change", words: [{ kind: "removed", text: before }] }];
      return [text(words("moved.amend", where)), { kind: "change", words: apart(wordDiff(before, clauseInWords(moved.after, form))) }];
    }
    case "add":
      return [text(words("moved.add", { movers })), { kind: "clauses", clauses: [...moved.clauses] }];
    case "alternative":
      return [text(words("moved.alternative", { movers, body, instead: String(moved.instead) })), { kind: "clauses", clauses: [...moved.clauses] }];
    case "referBack":
      return [text(words("moved.referBack", { movers, toFindOut: withoutStop(moved.toFindOut), day: dayOrNone(moved.dueDate, prose) }))];
    case "defer":
      return [text(words("moved.defer", { movers, to: withoutStop(moved.to), day: dayOrNone(moved.dueDate, prose) }))];
  }
}

/** A word that has been struck ends with a space where another is put in its place: read aloud or copied they would be one. */
function apart(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, place) => {
    const next = runs[place + 1];
    const isJoined = run.kind === "removed" && next?.kind === "added" && /\S$/.test(run.text) && /^\S/.test(next.text);
    return isJoined ? { ...run, text: `${run.text} ` } : run;
  });
}

/** What someone has written ends where the sentence does. */
function withoutStop(written: string): string {
  return written.trim().replace(/\.$/, "");
}
