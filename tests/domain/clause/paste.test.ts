import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { parsePastedClauses } from "#lib/domain/clause/paste.ts";
import { anyTree, lines, outline } from "./trees.ts";

function paste(text: string) {
  let next = 0;
  const { clauses, aside } = parsePastedClauses(text, () => `c${(next += 1)}`);
  return { texts: written(clauses), aside };
}

/** The texts, two spaces in for each level. */
function written(clauses: readonly Clause[], indent = ""): string {
  return clauses.map((clause) => `${indent}${clause.text}\n${written(clause.children, `${indent}  `)}`).join("");
}

describe("a decision pasted from a word processor", () => {
  test("a main clause with its own dashes under it (the form of a proposal for many municipalities)", () => {
    const pasted = `
Presidiets förslag:

att länets kommuner, under förutsättning att landstinget deltar, rekommenderas inrätta en samordnare

- att arbetet ska pågå i tre år
- att 270 tkr tas ur bidraget enligt tidigare beslut och att 70 % av resten betalas av kommunerna. Kostnaden är 1,41 kr per invånare.
- att om alla medlemmar tillstyrker, tjänsten placeras hos förbundet
-

./. Bilaga.`;
    expect(paste(pasted)).toEqual({
      texts: lines(`
        länets kommuner, under förutsättning att landstinget deltar, rekommenderas inrätta en samordnare
          arbetet ska pågå i tre år
          270 tkr tas ur bidraget enligt tidigare beslut och att 70 % av resten betalas av kommunerna. Kostnaden är 1,41 kr per invånare.
          om alla medlemmar tillstyrker, tjänsten placeras hos förbundet`),
      aside: ["Presidiets förslag:", "./. Bilaga."],
    });
  });

  test("the same with everything in dashes, where indentation tells what is under what", () => {
    expect(paste("- att inrätta en samordnare\n  - att arbetet ska pågå i tre år\n    – i första hand\n  - att kansliet rekryterar\n- att redovisa").texts).toBe(
      lines("inrätta en samordnare\n  arbetet ska pågå i tre år\n    i första hand\n  kansliet rekryterar\nredovisa"),
    );
  });

  test("a list with points and blank lines between (the form of a working group's proposal)", () => {
    const pasted = `Förslag:
Planeringsgruppen föreslår beredningen besluta

· att tillsätta en politisk ledningsgrupp

· att arbetet begränsas till informationsåtkomst mellan vårdgivarna samt att en kommun deltar som pilot
· att uppdra åt bolaget att söka medel
· att förbundet tar ansvar för projektet.`;
    expect(paste(pasted)).toEqual({
      texts: lines(`
        tillsätta en politisk ledningsgrupp
        arbetet begränsas till informationsåtkomst mellan vårdgivarna samt att en kommun deltar som pilot
        uppdra åt bolaget att söka medel
        förbundet tar ansvar för projektet`),
      aside: ["Förslag:", "Planeringsgruppen föreslår beredningen besluta"],
    });
  });

  test("a proposal and the decision on it stay two lists", () => {
    const pasted = "att bifalla förslaget\n- att börja nu\n\nStyrelsen beslutar\n\n- att bifalla förslaget\n  - att börja nu";
    expect(paste(pasted)).toEqual({
      texts: lines("bifalla förslaget\n  börja nu\nbifalla förslaget\n  börja nu"),
      aside: ["Styrelsen beslutar"],
    });
  });
});

describe("lists of every kind", () => {
  test.each([
    ["lines that begin with att", "att tillsätta en grupp,\nAtt anslå medel, samt\natt redovisa.", "tillsätta en grupp\nanslå medel\nredovisa"],
    ["dashes without att", "- tillsätta en grupp\n– anslå medel\n— redovisa", "tillsätta en grupp\nanslå medel\nredovisa"],
    ["a dash right before att", "-att tillsätta en grupp\n-att redovisa", "tillsätta en grupp\nredovisa"],
    ["numbers", "1. att tillsätta en grupp;\n2) anslå medel;\n(3) att redovisa", "tillsätta en grupp\nanslå medel\nredovisa"],
    ["numbers with letters under them", "1. välja\na) ordförande\nb) ersättare\n2. redovisa", "välja\n  ordförande\n  ersättare\nredovisa"],
    ["numbers that tell their level", "1. välja\n1.1 ordförande\n1.2 ersättare\n2. redovisa", "välja\n  ordförande\n  ersättare\nredovisa"],
    ["the bullets of a word processor", "•\tatt välja\no\tordförande\no\tersättare\n•\tatt redovisa", "välja\n  ordförande\n  ersättare\nredovisa"],
    ["tabs for levels", "- välja\n\t- ordförande\n\t\t- på två år\n- redovisa", "välja\n  ordförande\n    på två år\nredovisa"],
    ["a line a little askew", "- välja\n - redovisa\n- avsluta", "välja\nredovisa\navsluta"],
    ["points that have lost their line breaks", "Styrelsen beslutar • att välja • att redovisa", "välja\nredovisa"],
    ["an att that has lost its bullet", "- att välja\natt redovisa", "välja\nredovisa"],
    ["an att in a column of its own", "att\tvälja\natt\n redovisa", "välja\nredovisa"],
  ])("%s", (_, text, expected) => {
    expect(paste(text).texts).toBe(lines(expected));
  });

  test("what is deeper than the third level comes on the third", () => {
    expect(paste("- a\n  - b\n    - c\n      - d\n        - e").texts).toBe(lines("a\n  b\n    c\n    d\n    e"));
  });
});

describe("the lines of an item", () => {
  test("that go on without a blank line are the rest of it", () => {
    expect(paste("- att tillsätta\n  en grupp\n- att redovisa\n\nProtokollet justeras.")).toEqual({
      texts: lines("tillsätta en grupp\nredovisa"),
      aside: ["Protokollet justeras."],
    });
  });

  test.each([
    ["samverkansfor-\nmerna", "samverkansformerna"],
    ["läns-gemen-\nsamma", "läns-gemensamma"],
    ["IT-\nutveckling", "IT- utveckling"],
    ["e-\nhälsa", "e- hälsa"],
    ["kommun-\noch landsting", "kommun- och landsting"],
  ])("a word divided at the end of a line: %j", (divided, whole) => {
    expect(paste(`- ${divided}\n- b`).texts).toBe(lines(`${whole}\nb`));
  });

  test.each([
    ["avslutas,", "avslutas"],
    ["avslutas; samt", "avslutas"],
    ["avslutas och", "avslutas"],
    ["avslutas.", "avslutas"],
    ["gäller resor, mat m.m.", "gäller resor, mat m.m."],
    ["gäller resor m. fl.", "gäller resor m. fl."],
    ["kostar 1,5 mkr.", "kostar 1,5 mkr."],
    ["avslutas. Rapporten bifogas.", "avslutas. Rapporten bifogas."],
    ["avslutas ...", "avslutas ..."],
    ["gäller bilaga A.", "gäller bilaga A"],
  ])("the end of an item: %j becomes %j", (end, text) => {
    expect(paste(`- projektet ${end}\n- b`).texts).toBe(lines(`projektet ${text}\nb`));
  });
});

describe("running text", () => {
  test.each([
    ["att A och att B", "A och att B"],
    ["att A samt att B", "A samt att B"],
    ["att A, att B", "A\nB"],
    ["att A, att B och att C.", "A\nB\nC"],
    ["att A, att B samt att C och att D", "A\nB\nC och att D"],
    ["att A, samt att B", "A\nB"],
    ["att A; att B; att C", "A\nB\nC"],
    ["att A – att B - att C", "A\nB\nC"],
    ["att A, under förutsättning att B", "A, under förutsättning att B"],
    ["Styrelsen beslutar att A.", "A"],
    ["Kansliet föreslår styrelsen besluta: att A, att B", "A\nB"],
    ["Ordföranden yrkar att A och att B", "A och att B"],
  ])("%j", (text, expected) => {
    expect(paste(text).texts).toBe(lines(expected));
  });

  test("its lead-in is put aside", () => {
    expect(paste("Styrelsen beslutar att A").aside).toEqual(["Styrelsen beslutar"]);
  });

  test.each(["tillsätta en grupp", "Vi tror att det är bra", "Styrelsen beslutar nu.\n\nVi tror att det är bra", "", " \n "])(
    "no clauses where none begins: %j",
    (text) => {
      expect(paste(text).texts).toBe("");
    },
  );

  test("is not cut up when the layout already tells the items", () => {
    expect(paste("att A, att B\natt C").texts).toBe(lines("A, att B\nC"));
  });
});

describe("whatever is pasted", () => {
  test("clauses written out as a list and pasted are the same clauses", () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom("- ", "• att ", "– att ", "att "), (tree, marker) => {
        const list = outline(tree).replace(/^( *)/gm, `$1${marker}`).replace(/\n[^\n]*$/, "");
        expect(paste(list).texts).toBe(outline(tree));
      }),
      { numRuns: 500 },
    );
  });

  test("no word is lost, and no clause is empty or too deep", () => {
    const piece = fc.constantFrom("att", "samt", "och", "Styrelsen", "beslutar", "kansliet", "1.", "a)", "•", "-", ",", ";", ".", "\n", "\n\n", "\t", "  ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" ")), (text) => {
        const { texts, aside } = paste(text);
        const words = (from: string) => [...from.matchAll(/Styrelsen|beslutar|kansliet/g)].map(([word]) => word).toSorted();
        expect(words(`${texts} ${aside.join(" ")}`)).toEqual(words(text));
        expect(texts).not.toMatch(/^\s*$\n/m);
        expect(texts).not.toMatch(/^ {6}/m);
      }),
      { numRuns: 2_000 },
    );
  });
});
