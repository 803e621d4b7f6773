import { describe, expect, test } from "vitest";
import { checkAdministratorRemains, organisationOfRole } from "#lib/domain/role/roles.ts";

describe("an administrator remains", () => {
  const two = [
    { personId: "ada", open: true },
    { personId: "bo", open: true },
  ];
  test("when another can sign in", () => {
    expect(checkAdministratorRemains(two, "ada")).toBe(true);
    expect(checkAdministratorRemains(two, "someone else")).toBe(true);
  });

  test("not when the other is shut out, or there is none", () => {
    const refused = { code: "settings.lastAdministrator" };
    expect(checkAdministratorRemains([two[0]!, { personId: "bo", open: false }], "ada")).toMatchObject(refused);
    expect(checkAdministratorRemains([two[0]!], "ada")).toMatchObject(refused);
  });
});

describe("the organisation of a role", () => {
  test("is the contact's own, and needed", () => {
    expect(organisationOfRole("municipalContact", "kalix")).toBe("kalix");
    expect(organisationOfRole("municipalContact", null)).toMatchObject({ code: "settings.contactNeedsOrganisation" });
  });
  test("is none for the others, whatever the form sent", () => {
    expect(organisationOfRole("secretary", "kalix")).toBeNull();
  });
});
