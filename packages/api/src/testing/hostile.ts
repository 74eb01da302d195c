import fc from "fast-check";

/** JSON text that no form sends: written by hand, because a serialiser would tidy it up. */
export const HOSTILE_BODIES: readonly string[] = [
  "",
  "null",
  "[]",
  "0",
  '"text"',
  "{",
  '{"json":null}',
  '{"json":[]}',
  '{"json":{"a":"\\u0000"}}',
  '{"json":{"__proto__":{"role":"owner"}}}',
  '{"json":{"constructor":{"prototype":{"role":"owner"}}}}',
  '{"json":{},"meta":{"values":{"__proto__.x":["Date"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["Date"]}}}',
  '{"json":{"a":"/(/"},"meta":{"values":{"a":["regexp"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["bigint"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["URL"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":[["class","Error"]]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":[["custom","x"]]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["nothing"]}}}',
  '{"json":{"a":1},"meta":{"values":{"a":["map"]}}}',
  '{"json":{"a":{}},"meta":{"referentialEqualities":{"a":["constructor.prototype"]}}}',
  '{"json":{"a":{}},"meta":7}',
  `{"json":${"[".repeat(2_000)}${"]".repeat(2_000)}}`,
  `{"json":${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}}`,
];

/** Long enough for every limit, short enough for an address line. */
const LONG = 4_000;

const DAYS = ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "+275760-09-13", "2026-11-24T00:00:00Z"];
const IDS = [
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "not-a-uuid",
  "00000000-0000-0000-0000-00000000000\u0660",
];
const TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff tail",
  "\u202eevil\u202c",
  "👩‍👩‍👧‍👦".repeat(40),
  "e\u0301".repeat(100),
  "\u200b",
  "__proto__",
  "constructor",
  "'; drop table client; --",
  "<script>alert(1)</script>",
  "NaN",
  "Infinity",
  "-0",
  "1e309",
  "0x10",
  "../../etc/passwd",
  "a".repeat(LONG),
  "٣",
  "１２,５",
  "Europe/Atlantis",
  "\ufdfa".repeat(20),
];
const NUMBERS = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -0,
  1e-300,
  0.000_1,
  1e21,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];
const INSTANTS = [-62_198_755_200_000, -8.64e15, 8.64e15, 253_402_300_800_000, Number.NaN, 0].map((ms) => new Date(ms));

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** The edges of what a valid value is: of the right type, and still not what anybody means. */
export const edgesOf = (valid: unknown): readonly unknown[] => {
  if (typeof valid === "number") return NUMBERS;
  if (valid instanceof Date) return INSTANTS;
  if (typeof valid !== "string") return [];
  return isDay(valid) ? DAYS : isId(valid) ? IDS : TEXTS;
};

const hostileText = fc.oneof(fc.constantFrom(...TEXTS, ...DAYS, ...IDS), fc.string({ unit: "binary", maxLength: 60 }));
const hostileNumber = fc.oneof(fc.constantFrom(...NUMBERS), fc.double(), fc.integer({ min: -10, max: 1_000 }));
const hostileDate = fc.constantFrom(...INSTANTS);

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** Anything but what is expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 5 },
  { arbitrary: hostileNumber, weight: 4 },
  { arbitrary: hostileDate, weight: 2 },
  fc.constantFrom<unknown>(null, undefined, true, [], {}, [[]], nested(200), 12n, new Set([1]), new Map([["a", 1]])),
  fc.array(fc.constant("x"), { minLength: 100, maxLength: 200 }),
  fc.object({ maxDepth: 3 }),
);

type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** Every place inside a value, the value itself first. */
export const placesIn = (value: unknown, at: Path = []): readonly Path[] => {
  if (!isBranch(value)) return [at];
  return [at, ...Object.keys(value).flatMap((key) => placesIn(Reflect.get(value, key), [...at, key]))];
};

/** A copy of a value with something else in one place. */
export const replacedAt = (value: unknown, [key, ...rest]: Path, other: unknown): unknown => {
  if (key === undefined) return other;
  if (!isBranch(value)) return value;
  const changed = replacedAt(Reflect.get(value, key), rest, other);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
};

export const valueAt = (value: unknown, [key, ...rest]: Path): unknown =>
  key === undefined || !isBranch(value) ? value : valueAt(Reflect.get(value, key), rest);
