import type { LabelClass } from './contract.js';

export type Command =
  | { type: 'label'; classId: number }
  /** Leaves this class possible, beside others. */
  | { type: 'leave-open'; classId: number }
  | { type: 'not-sure' }
  | { type: 'skip' | 'flag' | 'undo' | 'back' | 'forward' | 'enter' | 'escape' | 'guidelines' | 'shortcuts' | 'find' }
  | { type: 'scroll'; pages: number }
  | { type: 'invert' | 'zoom-in' | 'zoom-out' | 'zoom-reset' | 'adjust-reset' };

/** What is read of a KeyboardEvent. */
export interface Key {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const NAMED: Record<string, Command> = {
  ' ': { type: 'skip' },
  Backspace: { type: 'undo' },
  Enter: { type: 'enter' },
  Escape: { type: 'escape' },
  ArrowUp: { type: 'back' },
  ArrowLeft: { type: 'back' },
  ArrowDown: { type: 'forward' },
  ArrowRight: { type: 'forward' },
  '?': { type: 'shortcuts' },
  '/': { type: 'find' },
  PageDown: { type: 'scroll', pages: 1 },
  PageUp: { type: 'scroll', pages: -1 },
  '+': { type: 'zoom-in' },
  '=': { type: 'zoom-in' },
  '-': { type: 'zoom-out' },
  '0': { type: 'zoom-reset' },
  f: { type: 'flag' },
  g: { type: 'guidelines' },
  m: { type: 'not-sure' },
  i: { type: 'invert' },
  r: { type: 'adjust-reset' },
};

/**
 * What a key means on the stage; null when it is none of its business. A class key wins over a command with the same
 * letter, which then stays reachable with Shift. A digit with Shift leaves its class possible beside others, except on
 * keyboards that need Shift for digits.
 */
export function commandFor(key: Key, classes: readonly LabelClass[]): Command | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === 'z' && !key.shiftKey ? { type: 'undo' } : null;
  const pressed = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const meant = key.shiftKey && isLetter(pressed) ? undefined : classWithKey(pressed, key.code, classes);
  if (!meant) return NAMED[pressed] ?? null;
  const beside = key.shiftKey && meant.key?.toLowerCase() !== pressed;
  return { type: beside ? 'leave-open' : 'label', classId: meant.id };
}

/** Digits also by their place on the keyboard, so that layouts with shifted digits work. */
function classWithKey(pressed: string, code: string, classes: readonly LabelClass[]): LabelClass | undefined {
  const byName = classes.find((each) => each.key?.toLowerCase() === pressed);
  if (byName || pressed in NAMED) return byName;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : classes.find((each) => each.key === digit);
}

function isLetter(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase();
}
