const minute = 60 * 1000;

/** Failures are counted over this long. */
export const attemptWindow = 15 * minute;

/**
 * How many may fail within the window: on one address from one origin, on one address from everywhere, and from one
 * origin on all addresses. The first is the one that people meet. The second is higher, so that a stranger can't
 * shut a secretary out by guessing from elsewhere, and still stops a guess spread over many machines.
 */
const limits = { onBoth: 8, onAddress: 50, fromOrigin: 60 } as const;

/** The moments of earlier failures, the latest first; the attempt now being made is the first of each. */
export type Failures = Readonly<Record<keyof typeof limits, readonly Date[]>>;

/** How many whole minutes to wait before the attempt may be made; 0 when it may be made now. */
export function minutesToWait(failures: Failures, now: Date): number {
  const waits = Object.entries(limits).map(([what, limit]) => {
    const blocking = failures[what as keyof Failures][limit];
    return blocking ? Math.ceil((blocking.getTime() + attemptWindow - now.getTime()) / minute) : 0;
  });
  return Math.max(0, ...waits);
}
