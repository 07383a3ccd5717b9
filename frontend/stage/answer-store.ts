import type { Answer } from './contract.js';

/** Keeps the answers that no server has acknowledged yet, oldest first. */
export interface AnswerStore {
  append(answer: Answer): void;
  all(): Answer[];
  remove(keys: ReadonlySet<string>): void;
}

/** The part of `Storage` that is used, so that tests can bring their own. */
export type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export class MemoryAnswerStore implements AnswerStore {
  private answers: Answer[] = [];

  append(answer: Answer): void {
    this.answers.push(answer);
  }

  all(): Answer[] {
    return [...this.answers];
  }

  remove(keys: ReadonlySet<string>): void {
    this.answers = this.answers.filter((answer) => !keys.has(answer.key));
  }
}

/**
 * One storage entry per answer, named by its place in time: tabs of the same person append without reading each
 * other's entries, and a reload finds everything in order.
 */
export class DurableAnswerStore implements AnswerStore {
  private readonly values: KeyValues;
  private readonly prefix: string;
  private readonly clock: () => number;
  private last = 0;

  constructor(values: KeyValues, userId: number, projectId: string, clock: () => number = Date.now) {
    this.values = values;
    this.prefix = `winnow/answers/${userId}/${projectId}/`;
    this.clock = clock;
  }

  append(answer: Answer): void {
    this.last = Math.max(this.clock(), this.last + 1, this.newestStored() + 1);
    this.values.setItem(`${this.prefix}${pad(this.last)}/${answer.key}`, JSON.stringify(answer));
  }

  all(): Answer[] {
    return this.names()
      .map((name) => this.values.getItem(name))
      .filter((text) => text !== null)
      .map((text) => JSON.parse(text) as Answer);
  }

  remove(keys: ReadonlySet<string>): void {
    for (const name of this.names()) {
      if (keys.has(name.slice(name.lastIndexOf('/') + 1))) this.values.removeItem(name);
    }
  }

  private names(): string[] {
    const names: string[] = [];
    for (let i = 0; i < this.values.length; i++) {
      const name = this.values.key(i);
      if (name?.startsWith(this.prefix)) names.push(name);
    }
    return names.sort();
  }

  private newestStored(): number {
    const name = this.names().at(-1);
    return name ? Number(name.slice(this.prefix.length, name.lastIndexOf('/'))) : 0;
  }
}

function pad(time: number): string {
  return String(time).padStart(16, '0');
}

/** The browser's storage, or memory where the browser forbids it. */
export function openAnswerStore(userId: number, projectId: string): { store: AnswerStore; durable: boolean } {
  try {
    window.localStorage.setItem('winnow/probe', '1');
    window.localStorage.removeItem('winnow/probe');
    return { store: new DurableAnswerStore(window.localStorage, userId, projectId), durable: true };
  } catch {
    return { store: new MemoryAnswerStore(), durable: false };
  }
}
