import type { Answer } from './contract.js';

const KEPT = 5_000;

/** Milliseconds, newest last; read by the benchmark. */
export interface StageTimings {
  /** From the key to the frame that shows the next picture. */
  keyToNext: number[];
  /** From the answer to the server's acknowledgement. */
  keyToAck: number[];
}

declare global {
  interface Window {
    __winnowTimings?: StageTimings;
  }
}

const given = new Map<string, number>();
let pressedAt: number | null = null;

function timings(): StageTimings {
  return (window.__winnowTimings ??= { keyToNext: [], keyToAck: [] });
}

function keep(list: number[], name: string, start: number, end: number): void {
  list.push(end - start);
  if (list.length > KEPT) list.shift();
  performance.measure(name, { start, end });
}

/** An input that asks for the next picture, at its event's time stamp. */
export function pressed(at: number): void {
  pressedAt = at;
}

/** No picture can follow: the round is over. */
export function nothingToCome(): void {
  pressedAt = null;
}

/** The next picture is in the document: the measure ends once the frame that holds it has been handed over. */
export function pictureChanged(): void {
  if (pressedAt === null) return;
  const start = pressedAt;
  pressedAt = null;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => keep(timings().keyToNext, 'winnow:key-to-next', start, performance.now());
    port2.postMessage(null);
  });
}

export function sent(key: string): void {
  given.set(key, performance.now());
}

export function acknowledged(answers: Answer[]): void {
  for (const { key } of answers) {
    const start = given.get(key);
    if (start !== undefined) keep(timings().keyToAck, 'winnow:key-to-ack', start, performance.now());
    given.delete(key);
  }
}
