import type { Change } from "@cuffwise/domain/programme";
import { formatWeight } from "@cuffwise/domain/units";

type Units = "metric" | "imperial";

const amount = (value: Change["from"], format: (value: number) => string): string =>
  typeof value === "number" ? format(value) : value;

/** One change in a few words: what is asked now, instead of what. */
export const changeText = ({ what, from, to }: Pick<Change, "what" | "from" | "to">, units: Units): string => {
  const kg = (value: number): string => formatWeight(value, units);
  switch (what) {
    case "load":
      return typeof to === "number"
        ? `${kg(to)} instead of ${amount(from, kg)}`
        : `${to} of the 1RM instead of ${amount(from, kg)}`;
    case "pressure":
      return `${to} % of the occlusion pressure instead of ${from} %`;
    case "repetitions":
      return `${to} instead of ${from}`;
    case "sets":
      return `${to} ${to === 1 ? "set" : "sets"} instead of ${from}`;
    case "cuff":
      return "without the cuff today";
    case "failure":
      return "stop short of failure";
    case "deflation":
      return "open the cuff between the sets";
  }
};
