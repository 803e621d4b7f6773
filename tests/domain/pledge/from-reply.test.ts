import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { fundingClauses, type JudgedAnswer, speaksOfMoney } from "#lib/domain/pledge/from-reply.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";

const clause = (id: string, act: Clause["act"], ...children: Clause[]): Clause => ({ id, text: id, act, addressees: [], dueDate: null, condition: null, children });

describe("the clauses that a plan hangs on", () => {
  test("are those that fund, and those above them: of § 5 the money and the main clause", () => {
    const paragraph5 = [clause("tillsättning", "recommend", clause("tre år", "adopt"), clause("finansiering", "fund"), clause("placering", "adopt"))];
    expect(fundingClauses(paragraph5)).toEqual({ funding: new Set(["finansiering"]), hangsOn: new Set(["tillsättning", "finansiering"]) });
  });
  test("are none where nothing funds", () => {
    expect(fundingClauses([clause("notera", "note")])).toEqual({ funding: new Set(), hangsOn: new Set() });
  });
});

describe("a reply that a pledge may rest on", () => {
  const answer = (clauseId: string, kind: AnswerKind, provisoAccepted: boolean | null = null): JudgedAnswer => ({ clauseId, kind, comment: "", provisoAccepted });
  const speaks = (answers: readonly JudgedAnswer[], by: "body" | "delegate" | "official" = "body", funding = new Set(["finansiering"])) =>
    speaksOfMoney({ decided: { by, name: "Kommunstyrelsen", on: "2011-03-07", paragraph: "22", registrationNumber: "" } }, answers, funding);

  test("endorses the money, whatever it says of the rest", () => {
    expect(speaks([answer("tillsättning", "abstain"), answer("finansiering", "endorse")])).toBe(true);
    expect(speaks([answer("finansiering", "endorseWithComments")], "delegate")).toBe(true);
    expect(speaks([answer("tillsättning", "endorse"), answer("finansiering", "noObjection")])).toBe(false);
  });
  test("or all of it, where nothing it was asked about funds", () => {
    expect(speaks([answer("tillsättning", "endorse")], "body", new Set())).toBe(true);
    expect(speaks([answer("tillsättning", "endorse"), answer("annat", "oppose")], "body", new Set())).toBe(false);
    expect(speaks([], "body", new Set())).toBe(false);
  });
  test("with a proviso only when someone has accepted it", () => {
    expect(speaks([answer("finansiering", "endorseWithProviso")])).toBe(false);
    expect(speaks([answer("finansiering", "endorseWithProviso", false)])).toBe(false);
    expect(speaks([answer("finansiering", "endorseWithProviso", true)])).toBe(true);
  });
  test("and isn't an official's", () => {
    expect(speaks([answer("finansiering", "endorse")], "official")).toBe(false);
  });
});
