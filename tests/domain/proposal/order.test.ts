import { expect, test } from "vitest";
import { proposalOrder } from "#lib/domain/proposal/order.ts";

test("the proposals get the order asked for", () => {
  expect(proposalOrder(["a", "b", "c"], ["c", "a", "b"])).toEqual(["c", "a", "b"]);
});

test.each([
  ["one has been added meanwhile", ["a", "b", "c"], ["b", "a"]],
  ["one is named twice", ["a", "b"], ["a", "a"]],
  ["one is of another case", ["a", "b"], ["a", "x"]],
])("an order is refused when %s", (_, current, wanted) => {
  expect(proposalOrder(current, wanted)).toMatchObject({ code: "proposal.orderStale" });
});
