import type { Actor, MandateRole, Role } from "#lib/domain/actor/actor.ts";

export const here = "the association";
export const elsewhere = "another association";

function actor(personId: string, workspaceId: string, roles: readonly Role[], mandates: readonly MandateRole[]): Actor {
  return {
    personId,
    name: personId,
    workspace: { id: workspaceId, slug: workspaceId, name: workspaceId, legalForm: "nonprofitAssociation", organisationId: workspaceId },
    roles: roles.map((role) => ({ role, organisationId: role === "municipalContact" ? "kalix" : null })),
    mandates: mandates.map((role, index) => ({ id: `${personId} ${index}`, bodyId: "board", role })),
  };
}

/** One of each kind that may enter the workspace, and two who may not: a stranger, and those of another association. */
export const actors = {
  administrator: actor("administrator", here, ["administrator"], []),
  secretary: actor("secretary", here, ["secretary"], []),
  municipalContact: actor("municipalContact", here, ["municipalContact"], []),
  reader: actor("reader", here, ["reader"], []),
  chair: actor("chair", here, [], ["chair"]),
  member: actor("member", here, [], ["member"]),
  substitute: actor("substitute", here, [], ["substitute"]),
  observer: actor("observer", here, [], ["observer"]),
  delegate: actor("delegate", here, [], ["delegate"]),
  stranger: actor("stranger", here, [], []),
  secretaryElsewhere: actor("secretaryElsewhere", elsewhere, ["administrator", "secretary"], ["chair"]),
} as const;

export type Kind = keyof typeof actors;
export const kinds = Object.keys(actors) as Kind[];

export const office = ["administrator", "secretary"] as const satisfies readonly Kind[];
export const elected = ["chair", "member", "substitute", "observer", "delegate"] as const satisfies readonly Kind[];
export const insiders = [...office, "reader", ...elected] as const satisfies readonly Kind[];
