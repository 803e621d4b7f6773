/** What an organisation is. Municipalities and regions are reference data; the others are added as they are needed. */
export const organisationKinds = ["municipality", "region", "association", "agency", "company", "other"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindsToAdd = ["association", "agency", "company", "other"] as const satisfies readonly OrganisationKind[];
