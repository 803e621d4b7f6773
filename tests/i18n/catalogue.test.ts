import { IntlErrorCode, createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { languages } from "#lib/i18n/locale.ts";
import { messagesIn } from "#lib/i18n/messages.ts";
import { sentencesIn, wantedBy } from "./catalogue.ts";

const sv = sentencesIn("sv");
const en = sentencesIn("en");

test("Swedish and English have the same keys", () => {
  expect([...en.keys()].sort()).toEqual([...sv.keys()].sort());
});

test("a message wants the same facts in both languages", () => {
  const differing = [...sv].filter(([key, message]) => wantedBy(message).join() !== wantedBy(en.get(key) ?? "").join()).map(([key]) => key);
  expect(differing).toEqual([]);
});

describe.each(languages)("in %s", (language) => {
  const sentences = [...sentencesIn(language)];

  test("every message can be read as ICU", () => {
    const broken: string[] = [];
    const words = createTranslator({
      locale: language,
      messages: messagesIn(language),
      onError: (error) => error.code === IntlErrorCode.INVALID_MESSAGE && broken.push(error.message),
    });
    for (const [key] of sentences) words(key as "common.undo");
    expect(broken).toEqual([]);
  });

  test("no message is empty, shouts, or has dots where an ellipsis belongs", () => {
    expect(sentences.filter(([, message]) => message.trim() === "" || /!|\.\.\./.test(message))).toEqual([]);
  });
});

test("no English word has been left in the Swedish", () => {
  const english =
    /\b(the|this|that|with|from|please|click|submit|login|logout|e?mail|password|error|delete|save|saved|cancel|close|meeting|agenda|minutes|upload|download|settings|user|update|search|next|previous|not found)\b/i;
  expect([...sv].filter(([, message]) => english.test(message.replaceAll(/\{\s*\w+\s*[,}]|<\/?\w+>/g, "")))).toEqual([]);
});

describe("what a message wants", () => {
  test.each([
    ["Sida {page} av {pages}", ["page", "pages"]],
    ["{count, plural, one {ärende} other {# ärenden av {total}}}", ["count", "total"]],
    ["Läs <link>mer</link>", ["<link>"]],
    ["Inget", []],
  ])("%s", (message, wanted) => {
    expect(wantedBy(message)).toEqual(wanted);
  });
});
