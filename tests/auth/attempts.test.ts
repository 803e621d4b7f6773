import { describe, expect, test } from "vitest";
import { minutesToWait } from "#lib/data/attempt-limits.ts";
import { clientOrigin } from "#lib/auth/client-origin.ts";

const now = new Date("2010-04-22T07:00:00Z");
const secondsAgo = (...seconds: number[]) => seconds.map((count) => new Date(now.getTime() - count * 1000));
/** `count` failures, the latest now and the earliest `seconds` ago. */
const failures = (count: number, seconds: number) => secondsAgo(0, ...Array.from({ length: count - 1 }, () => seconds));
const none = { onBoth: [], onAddress: [], fromOrigin: [] };

describe("how long to wait", () => {
  test("nothing at the eighth failure on an address from one origin, and until the first is forgotten at the ninth", () => {
    expect(minutesToWait({ ...none, onBoth: failures(8, 60) }, now)).toBe(0);
    expect(minutesToWait({ ...none, onBoth: failures(9, 60) }, now)).toBe(14);
  });

  test("in whole minutes, the longest of the three, and never none while one must wait", () => {
    expect(minutesToWait({ onBoth: failures(9, 14 * 60 + 59), onAddress: [], fromOrigin: failures(61, 5 * 60) }, now)).toBe(10);
    expect(minutesToWait({ ...none, onBoth: failures(9, 14 * 60 + 59) }, now)).toBe(1);
  });

  test("is for an address from everywhere, and for an origin on all addresses, after more", () => {
    expect(minutesToWait({ ...none, onAddress: failures(50, 0) }, now)).toBe(0);
    expect(minutesToWait({ ...none, onAddress: failures(51, 0) }, now)).toBe(15);
    expect(minutesToWait({ ...none, fromOrigin: failures(60, 0) }, now)).toBe(0);
    expect(minutesToWait({ ...none, fromOrigin: failures(61, 0) }, now)).toBe(15);
  });
});

describe("where a request came from", () => {
  test.each([
    ["203.0.113.7", 1, "203.0.113.7"],
    ["made-up, 203.0.113.7", 1, "203.0.113.7"],
    ["made-up, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
    ["203.0.113.7", 2, "unknown"],
    ["203.0.113.7", 0, "203.0.113.7"],
    ["", 1, "unknown"],
    [undefined, 1, "unknown"],
  ])("of %j behind %d proxies is %s", (forwardedFor, proxies, origin) => {
    expect(clientOrigin(forwardedFor, proxies)).toBe(origin);
  });
});
