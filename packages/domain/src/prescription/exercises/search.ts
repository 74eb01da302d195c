import { EXERCISES } from "./catalogue.ts";
import type { Exercise } from "./exercise.ts";
import { foldText } from "./fold-text.ts";

interface Indexed {
  readonly exercise: Exercise;
  readonly names: readonly string[];
  readonly tags: readonly string[];
}

const toIndexed = (exercise: Exercise): Indexed => ({
  exercise,
  names: [exercise.name, ...exercise.aliases].map(foldText),
  tags: [...exercise.musclesDirect, exercise.equipment, ...exercise.alsoWith, exercise.pattern].flatMap((tag) =>
    foldText(tag).split(" "),
  ),
});

let built: readonly Indexed[] | undefined;
/** Built by the first search: the server and most pages never search. */
const index = (): readonly Indexed[] => {
  built ??= EXERCISES.map(toIndexed);
  return built;
};

const startsAWord = (words: readonly string[], typed: string): boolean => words.some((word) => word.startsWith(typed));

/** 0 is best; undefined is no match. Every typed word must begin some word; in a name counts more than in a tag. */
const rank = ({ names, tags }: Indexed, typed: string): number | undefined => {
  const [name = ""] = names;
  if (name === typed) return 0;
  if (names.includes(typed)) return 1;
  if (name.startsWith(typed)) return 2;
  if (names.some((known) => known.startsWith(typed))) return 3;
  const words = typed.split(" ");
  if (names.some((known) => words.every((word) => startsAWord(known.split(" "), word)))) return 4;
  const all = [...names.flatMap((known) => known.split(" ")), ...tags];
  return words.every((word) => startsAWord(all, word)) ? 5 : undefined;
};

/**
 * Exercises whose name, alias, muscle or equipment matches what was typed, best first, then by name. An empty query
 * lists everything in catalogue order.
 */
export const searchExercises = (query: string): readonly Exercise[] => {
  const typed = foldText(query.slice(0, 100));
  if (typed === "") return EXERCISES;
  return index()
    .flatMap((entry) => {
      const score = rank(entry, typed);
      return score === undefined ? [] : [{ exercise: entry.exercise, score }];
    })
    .sort((a, b) => a.score - b.score || a.exercise.name.localeCompare(b.exercise.name, "en"))
    .map(({ exercise }) => exercise);
};
