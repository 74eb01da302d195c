import { SetId } from "@cuffwise/domain/kernel";

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * A UUID version 7 made on the device. `crypto.randomUUID` is missing on plain http, where a phone in the gym's network
 * may well be.
 */
export const newOperationId = (at: Date): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let ms = at.getTime();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
};

export const newSetId = (at: Date): SetId => SetId.parse(newOperationId(at));
