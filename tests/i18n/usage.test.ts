import { describe, expect, test } from "vitest";
import { sentencesIn } from "./catalogue.ts";
import { actsKeptIn } from "./kept-acts.ts";
import { codesNamedIn, refusalsMadeIn } from "./refusal-codes.ts";
import { sourceFiles } from "./source-files.ts";
import { type Use, isAskedFor, usesIn } from "./used-words.ts";

const files = sourceFiles();
const uses = usesIn(files);
const keys = [...sentencesIn("sv").keys()];
const sentenceOf = (code: string) => code.replace(".", ".refusal.");

test("every key that the code asks for is in the catalogue", () => {
  const missing = uses.filter((use) => use.kind === "pattern" && !keys.some((key) => isAskedFor(key, use))).map((use) => `${use.file}: ${use.namespace}.${described(use)}`);
  expect(missing).toEqual([]);
});

test("every refusal has its sentence", () => {
  const missing = refusalsMadeIn(files).filter(({ code }) => !keys.includes(sentenceOf(code)));
  expect(missing).toEqual([]);
});

test("every key is used by the code, or is the sentence of a refusal that the code names", () => {
  const isNamed = codesNamedIn(files);
  const idle = keys.filter((key) => {
    const isRefusal = /^\w+\.refusal\./.test(key);
    const isAct = key.startsWith("audit.") && isNamed(key.slice("audit.".length));
    return !(isRefusal && isNamed(key.replace(".refusal.", "."))) && !isAct && !uses.some((use) => isAskedFor(key, use));
  });
  expect(idle).toEqual([]);
});

test("every act that the history of a case or a meeting tells has its sentence", () => {
  const told = actsKeptIn(files);
  expect(told).toContainEqual({ file: "lib/usecases/case/register-case.ts", act: "case.register" });
  expect(told.filter(({ act }) => !keys.includes(`audit.${act}`))).toEqual([]);
});

describe("the search for words in the code", () => {
  test.each([
    ['const words = useTranslations("case"); words("title")', ["case.title"]],
    ['const words = await getTranslations({ locale, namespace: "case.list" }); words.rich("empty")', ["case.list.empty"]],
    ['const [words, language] = await Promise.all([getTranslations("case"), getLocale()]); words("title")', ["case.title"]],
    ['translator(language, "errors")("unknown", { code })', ["errors.unknown"]],
    ['type CaseWords = ReturnType<typeof useTranslations<"case">>; function f(words: CaseWords) { return words("title") }', ["case.title"]],
    ['function f() { const t = useTranslations("a"); t("x") } function g() { const t = useTranslations("b"); t("y") }', ["a.x", "b.y"]],
    ['const t = useTranslations("case"); t(isOpen ? "open" : "closed")', ["case.open", "case.closed"]],
    ['const t = useTranslations("case"); t(`state.${state}`)', ["case.state.*"]],
    ['const words = new Map(); words("title")', []],
  ])("%s", (text, found) => {
    expect(usesIn([{ path: "a.tsx", text }]).map((use) => `${use.namespace}.${described(use)}`)).toEqual(found);
  });

  test("a key in a variable may be what stands directly in the namespace, or any text of the file", () => {
    const [use] = usesIn([{ path: "a.ts", text: 'const t = useTranslations("case"); const key = "state.open"; t(key)' }]);
    const asked = ["case.title", "case.state.open", "case.state.closed", "body.title"].filter((key) => use && isAskedFor(key, use));
    expect(asked).toEqual(["case.title", "case.state.open"]);
  });
});

function described(use: Use): string {
  return use.kind === "variable" ? "(a variable)" : use.key;
}
