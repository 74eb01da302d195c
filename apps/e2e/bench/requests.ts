import type { Target } from "./load.ts";
import { type Place, setInput } from "./places.ts";

export const get = (target: Target, path: string, headers = ""): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${target.host}:${target.port}\r\n${headers}\r\n`;

export const post = (target: Target, path: string, body: string, headers: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: ${target.host}:${target.port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

/** superjson's wire form of the set: only the date needs a word. */
export const wire = (place: Place): string =>
  JSON.stringify({ json: setInput(place), meta: { values: { "set.doneAt": ["Date"] } } });
