import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

const from = (remoteAddress: string, trustProxy = false, forwarded?: string) =>
  clientAddress(
    { headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket: { remoteAddress } },
    trustProxy,
  );

describe("the address of who asks", () => {
  it("is the socket's, whatever a caller claims", () => {
    expect(from("203.0.113.7", false, "198.51.100.1")).toBe("203.0.113.7");
    expect(from("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });

  it("is what our own proxy added last", () => {
    expect(from("10.0.0.1", true, "198.51.100.1, 203.0.113.7")).toBe("203.0.113.7");
    expect(from("10.0.0.1", true)).toBe("10.0.0.1");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of IPv6 is the network: %s → %s", (address, expected) => {
    expect(from(address)).toBe(expected);
  });

  it("is unknown when it is none", () => {
    expect(from("10.0.0.1", true, "drop table")).toBe("unknown");
    expect(from("")).toBe("unknown");
  });
});
