/** The forms of registration numbers that an association is offered (DOMAIN.md §3, "Numbering"); it can also write its own. */
export const patternForms = ["{year}.{serial:3}-{plan}", "KS {year}/{serial} {plan}", "SLK-{year}-{serial:5}", "{serial}/{year:2}"] as const;
