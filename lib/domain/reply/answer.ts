/** How an organisation can answer on one clause (DOMAIN.md §3, "Recommendation and reply"). */
export const answerKinds = ["endorse", "endorseWithComments", "endorseWithProviso", "noObjection", "oppose", "abstain"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The three that most replies are; the others are asked for. */
export const largeAnswers = ["endorse", "endorseWithProviso", "oppose"] as const satisfies readonly AnswerKind[];
export const rareAnswers = ["endorseWithComments", "noObjection", "abstain"] as const satisfies readonly AnswerKind[];

/** The answers that say nothing without words of their own. */
export const answersInWords: ReadonlySet<AnswerKind> = new Set(["endorseWithComments", "endorseWithProviso"]);

/** What is answered on one clause. `comment` is the comments, the proviso or the reasons; "" for none. */
export type Answer = { readonly clauseId: string; readonly kind: AnswerKind; readonly comment: string };
