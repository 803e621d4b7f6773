/**
 * What a sum in öre is per inhabitant, in ten-thousandths of a krona: 350 000 kr among 248 609 gives 14 078, which is shown
 * as 1,41 kr. For showing only: what each pays is divided from the sum (DOMAIN.md §3, "Funding"). Null without inhabitants.
 */
export function ratePerInhabitant(sum: bigint, inhabitants: number): bigint | null {
  if (inhabitants <= 0) return null;
  const among = BigInt(inhabitants);
  return (sum * 200n + among) / (2n * among);
}
