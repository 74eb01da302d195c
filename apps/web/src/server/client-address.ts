import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/** Where the server tells the site who asks; whatever a caller wrote there is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

// Somebody with IPv6 owns at least a /64; counting single addresses would count nothing.
const network = (address: string): string => {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(mapped)) return "unknown";
  const [head = "", tail] = mapped.split("%", 1).join("").split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter((group) => group !== "").length;
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill("0"), ...(tail ?? "").split(":")];
  return `${all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
};

/**
 * The network address of who asks, for counting attempts. `X-Forwarded-For` can be written by anybody, so it counts
 * only when a proxy of ours stands in front, and then only its last entry: the one that proxy added itself.
 */
export const clientAddress = (
  request: Pick<IncomingMessage, "headers"> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  trustProxy: boolean,
): string => {
  const forwarded = request.headers["x-forwarded-for"];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
  return network((trustProxy ? last : undefined) ?? request.socket.remoteAddress ?? "");
};
