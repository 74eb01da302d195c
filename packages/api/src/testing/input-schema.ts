import type { z } from "zod";

/** Faults of one input schema, each with the place in it. */
type Faults = readonly string[];

/** What a schema is made of, as zod keeps it. Only what a look at an input needs. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;
const isLimit = ({ check, format, pattern }: Check): boolean => {
  if (check === "string_format") return format !== "regex" || !/[*+]|,\}/.test(pattern?.source ?? "*");
  return check === "max_length" || check === "length_equals";
};

const isBounded = ({ format, checks }: Definition): boolean =>
  format !== undefined || (checks ?? []).some(({ _zod }) => isLimit(_zod.def));

/**
 * Looks through a schema: every object refuses unknown keys, every list and every text has a limit, and nothing takes
 * just anything. Only what is read is looked at: behind a transformation the values are our own.
 */
export const faultsOfSchema = (schema: z.ZodType, place = "input"): Faults => {
  const def = definitionOf(schema);
  const within = (inner: z.ZodType | undefined, at = place): Faults =>
    inner === undefined ? [] : faultsOfSchema(inner, at);
  switch (def.type) {
    case "object": {
      const isStrict = def.catchall !== undefined && definitionOf(def.catchall).type === "never";
      const inner = Object.entries(def.shape ?? {}).flatMap(([key, value]) => within(value, `${place}.${key}`));
      return isStrict ? inner : [`${place} takes unknown keys`, ...inner];
    }
    case "array": {
      const inner = within(def.element, `${place}[]`);
      return isBounded(def) ? inner : [`${place} has no limit`, ...inner];
    }
    case "string":
      return isBounded(def) ? [] : [`${place} has no limit`];
    case "union":
      return (def.options ?? []).flatMap((option) => within(option));
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return within(def.innerType);
    case "pipe":
      return within(def.in);
    case "intersection":
      return [...within(def.left), ...within(def.right)];
    case "record":
      return [...within(def.keyType, `${place} key`), ...within(def.valueType, `${place}[key]`)];
    case "number":
    case "int":
    case "boolean":
    case "date":
    case "enum":
    case "literal":
    case "custom":
    case "undefined":
    case "null":
      return [];
    default:
      return [`${place} takes ${def.type}`];
  }
};

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Copies of a value, each with one key more in one of its objects. */
export const withExtraKey = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => withExtraKey(one).map((changed) => value.with(at, changed)));
  }
  if (!isPlain(value)) return [];
  const deeper = Object.entries(value).flatMap(([key, one]) =>
    withExtraKey(one).map((changed) => ({ ...value, [key]: changed })),
  );
  return [{ ...value, unexpected: true }, ...deeper];
};
