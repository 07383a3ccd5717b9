import type { LabelClass } from './contract.js';

/** The classes a person leaves possible, in the order picked; null while they answer with one class. */
export type Open = readonly number[] | null;

/** Adds a class to those left possible, or takes it out again. */
export function toggled(open: Open, classId: number): readonly number[] {
  const before = open ?? [];
  return before.includes(classId) ? before.filter((each) => each !== classId) : [...before, classId];
}

/** What Enter sends: several classes, one, or nothing. */
export function answerOf(open: Open): { candidates: number[] } | { classId: number } | null {
  if (open === null || open.length === 0) return null;
  return open.length === 1 ? { classId: open[0]! } : { candidates: [...open] };
}

/** `Shirt or Coat`, in the order of the classes. */
export function orWords(candidates: readonly number[], classes: readonly LabelClass[]): string {
  const names = classes.filter(({ id }) => candidates.includes(id)).map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** What the button says, and a screen reader with it. */
export function openWords(open: Open, classes: readonly LabelClass[]): string {
  if (open === null) return 'Not sure between…';
  if (open.length === 0) return 'Not sure: pick the classes it may be';
  const words = orWords(open, classes);
  return open.length === 1 ? `${words} or …?` : `${words}: send`;
}
