declare const brand: unique symbol;

/** Tells two values of the same primitive type apart at compile time; costs nothing at run time. */
export interface Brand<Name extends string> {
  readonly [brand]: { readonly [K in Name]: true };
}
