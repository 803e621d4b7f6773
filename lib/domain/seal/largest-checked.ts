/** The largest file that is taken to be verified, in bytes: many times what minutes come to. */
export const largestChecked = 20_000_000;
