import { describe, expect, test } from "vitest";
import { filterIn, listHref } from "#app/(signed-in)/[workspace]/cases/list-address.ts";

const id = "0199c0de-0000-7000-8000-000000000001";

describe("the address of the list of cases", () => {
  test("says nothing of what is as usual: open cases, the newest first", () => {
    const usual = filterIn({});
    expect(usual).toEqual({ search: "", state: "open", year: null, responsibleId: null, bodyId: null, sort: "number", direction: "descending", page: 1 });
    expect(listHref("norr", usual)).toBe("/norr/cases");
  });

  test.each([
    "/norr/cases?q=%C3%A4ldre+v%C3%A5rd",
    "/norr/cases?state=all&year=2010&page=3",
    `/norr/cases?responsible=${id}&body=${id}`,
    "/norr/cases?sort=title",
    "/norr/cases?sort=title&direction=descending",
    "/norr/cases?direction=ascending",
  ])("is written as it was read: %s", (address) => {
    const { searchParams } = new URL(address, "http://localhost");
    expect(listHref("norr", filterIn(Object.fromEntries(searchParams)))).toBe(address);
  });

  test.each([
    [{ state: "lost" }, { state: "open" }],
    [{ year: "x" }, { year: null }],
    [{ responsible: "1 OR 1=1" }, { responsibleId: null }],
    [{ page: "0" }, { page: 1 }],
    [{ page: "401" }, { page: 1 }],
    [{ q: ["a", "b"] }, { search: "" }],
    [{ q: "x".repeat(201) }, { search: "" }],
    [{ sort: "title; DROP" }, { sort: "number" }],
  ])("is read past what can't be understood: %o", (asked, read) => {
    expect(filterIn(asked)).toMatchObject(read);
  });
});
