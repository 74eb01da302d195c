import { DeviceId } from "@cuffwise/domain/sync";
import { describe, expect, it } from "vitest";
import { type KeptMarker, lossOf, type MarkerPlace, readMarker, writeMarker } from "./kept-marker.ts";

const NOW = new Date("2026-11-25T18:42:00Z");
const [PHONE, OTHER] = [
  DeviceId.parse("00000000-0000-4000-8000-000000000001"),
  DeviceId.parse("00000000-0000-4000-8000-000000000002"),
];
const marker = (over: Partial<KeptMarker> = {}): KeptMarker => ({
  deviceId: PHONE,
  lastSeq: 12,
  waiting: 3,
  at: NOW,
  ...over,
});
const place = (): MarkerPlace => {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
};
const forbidden: MarkerPlace = {
  read: () => {
    throw new DOMException("no", "SecurityError");
  },
  write: () => {
    throw new DOMException("no", "SecurityError");
  },
};

describe("a browser that clears what was kept", () => {
  it("is found out, with how much had not been sent", () => {
    expect(lossOf(marker(), { deviceId: OTHER, lastSeq: 0 })).toEqual({ unsent: 3, until: NOW });
    expect(lossOf(marker({ waiting: 0 }), { deviceId: OTHER, lastSeq: 0 })).toEqual({ unsent: 0, until: NOW });
  });

  it("is found out when it brings back an older copy", () => {
    expect(lossOf(marker(), { deviceId: PHONE, lastSeq: 10 })).toEqual({ unsent: 2, until: NOW });
  });

  it("is accused of nothing on a new phone, nor while everything is there", () => {
    expect(lossOf(null, { deviceId: PHONE, lastSeq: 0 })).toBeNull();
    expect(lossOf(marker(), { deviceId: PHONE, lastSeq: 12 })).toBeNull();
    expect(lossOf(marker(), { deviceId: PHONE, lastSeq: 13 })).toBeNull();
  });

  it("is found out by either of two places, also where one is forbidden or garbled", () => {
    const [one, two] = [place(), place()];
    writeMarker([one, two, forbidden], marker());
    expect(readMarker([forbidden, two])).toEqual(marker());
    one.write("{");
    expect(readMarker([one, two])).toEqual(marker());
    writeMarker([one], marker({ lastSeq: 20, at: new Date(NOW.getTime() + 1) }));
    expect(readMarker([one, two])?.lastSeq).toBe(20);
    expect(readMarker([forbidden, place()])).toBeNull();
  });
});
