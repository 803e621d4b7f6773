import { describe, expect, it } from "vitest";
import { newItem } from "#lib/domain/agenda/item.ts";
import { type CaseForItem, checkItem, withCase } from "#lib/domain/agenda/prepare-item.ts";
import { accepted } from "#lib/domain/refused.ts";

const broadband: CaseForItem = {
  id: "case",
  title: "Bredband i glesbygd",
  secrecyGround: null,
  isClosed: false,
  proposals: [
    { id: "presidium", isDecided: false },
    { id: "earlier", isDecided: true },
    { id: "office", isDecided: false },
  ],
  documents: [
    { id: "report", name: "Rapport.pdf", secrecyGround: null },
    { id: "tender", name: "Anbud.pdf", secrecyGround: "OSL 19 kap. 3 §" },
  ],
};
const item = { ...newItem("item", "case", ""), caseId: "case" };

describe("an item made from a case", () => {
  it("takes the case's title and the proposals yet to be decided, in their order", () => {
    const made = accepted(withCase(item, broadband));
    expect(made.title).toBe("Bredband i glesbygd");
    expect(made.proposals.map(({ proposalId }) => proposalId)).toEqual(["presidium", "office"]);
  });

  it("keeps a title of its own", () => {
    expect(withCase({ ...item, title: "Bredband, fortsättning" }, broadband)).toMatchObject({ title: "Bredband, fortsättning" });
  });

  it("is refused where the case is closed", () => {
    expect(withCase(item, { ...broadband, isClosed: true })).toMatchObject({ code: "agenda.caseClosed" });
  });
});

describe("what an item can hold", () => {
  const titled = { ...item, title: " Bredband ", presenter: " Handläggaren " };

  it("is trimmed, and never without a title", () => {
    expect(checkItem(titled, broadband)).toMatchObject({ title: "Bredband", presenter: "Handläggaren" });
    expect(checkItem({ ...titled, title: "  " }, broadband)).toMatchObject({ code: "agenda.titleMissing" });
  });

  it("is proposals and documents of its own case", () => {
    const proposing = { ...titled, proposals: [{ proposalId: "office", versionId: null }] };
    expect(checkItem(proposing, broadband)).toMatchObject({ proposals: proposing.proposals });
    expect(checkItem(proposing, null)).toMatchObject({ code: "agenda.proposalElsewhere" });
    expect(checkItem({ ...titled, documentIds: ["report", "gone"] }, broadband)).toMatchObject({ code: "agenda.documentElsewhere" });
  });

  it("is secret when its case is, even where the item says otherwise", () => {
    expect(checkItem(titled, { ...broadband, secrecyGround: "OSL 21 kap. 1 §" })).toMatchObject({ secrecyGround: "OSL 21 kap. 1 §" });
    expect(checkItem({ ...titled, secrecyGround: "  " }, broadband)).toMatchObject({ code: "record.groundMissing" });
  });

  it("is a secret document only where the item is secret", () => {
    const tendering = { ...titled, documentIds: ["tender"] };
    expect(checkItem(tendering, broadband)).toMatchObject({ code: "agenda.secretDocument", facts: { name: "Anbud.pdf" } });
    expect(checkItem({ ...tendering, secrecyGround: "OSL 19 kap. 3 §" }, broadband)).toMatchObject({ documentIds: ["tender"] });
  });
});
