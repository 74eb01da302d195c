import { type Equipment, equipmentFor, foldText, type Inventory } from "#prescription/index.ts";
import type { KnownExercise } from "./known-exercise.ts";

const isItsMachine = ({ names }: KnownExercise, machine: Equipment): boolean => {
  const called = foldText(machine.name);
  return names.some((name) => called.includes(name) || name.includes(called));
};

/** A leg press is no leg extension: of machines only one that carries the exercise's name will do. */
export const equipmentOfExercise = (exercise: KnownExercise, inventory: Inventory): readonly Equipment[] =>
  exercise.implements.flatMap((implement) => {
    const all = equipmentFor(inventory, implement);
    return implement === "machine" ? all.filter((machine) => isItsMachine(exercise, machine)) : all;
  });
