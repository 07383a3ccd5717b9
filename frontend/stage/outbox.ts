import { RequestFailure, type FailureKind } from './api.js';
import type { AnswerStore } from './answer-store.js';
import type { Answer, AnswerResult, Delivered } from './contract.js';

export type Trouble = 'offline' | 'signed-out' | 'forbidden' | 'server';

export interface OutboxNews {
  waiting: number;
  trouble: Trouble | null;
}

export interface OutboxListener {
  /** Something was stored, delivered or failed. */
  changed(news: OutboxNews): void;
  /** The server has these answers, or refuses them for good. */
  settled(answers: Answer[], results: AnswerResult[], delivered: Delivered | null): void;
}

export interface OutboxPorts {
  store: AnswerStore;
  deliver(answers: Answer[]): Promise<Delivered>;
  /** Sends without waiting for a reply, even while the page goes away. */
  deliverParting(answers: Answer[]): void;
  /** Runs the work while no other tab delivers for the same person and project. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Calls back after so many milliseconds; returns how to call it off. */
  later(callback: () => void, millis: number): () => void;
}

export const BATCH = 20;

/** Seconds double from 1 to 30, spread by ±25 % so that a room of annotators does not return as one. */
export function backoffMillis(failures: number, random: number): number {
  const base = Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.75 + random / 2));
}

/**
 * Delivers answers in the order given, each until the server has acknowledged its key. Nothing waits for it: `add`
 * stores and returns. An answer leaves the store only when the server has named its key.
 */
export class AnswerOutbox {
  private readonly ports: OutboxPorts;
  private readonly listener: OutboxListener;
  private readonly unsaved: Answer[] = [];
  private trouble: Trouble | null = null;
  private failures = 0;
  private batch = BATCH;
  private running = false;
  private callOff: (() => void) | null = null;

  constructor(ports: OutboxPorts, listener: OutboxListener) {
    this.ports = ports;
    this.listener = listener;
  }

  add(answer: Answer): void {
    try {
      this.ports.store.append(answer);
    } catch {
      // The browser's storage is full: the answer still travels from memory.
      this.unsaved.push(answer);
    }
    this.tell();
    // Not in this turn: the frame that answers the key comes before the request.
    this.callOff ??= this.ports.later(() => this.wake(), 0);
  }

  /** Looks at the store again: another tab has added or delivered. */
  refresh(): void {
    this.tell();
  }

  /** Oldest first. */
  pending(): Answer[] {
    return [...this.ports.store.all(), ...this.unsaved];
  }

  /** Tries now, whatever the back-off says: the network is back, somebody signed in, the tab is looked at again. */
  wake(): void {
    this.callOff?.();
    this.callOff = null;
    if (!this.running) void this.run();
  }

  /** The page goes away: the oldest that wait travel once more on their own; the server takes each key once. */
  part(): void {
    const leaving = this.pending().slice(0, BATCH);
    if (leaving.length > 0) this.ports.deliverParting(leaving);
  }

  /** Leaves the stage; what was to be sent in a moment is sent now. */
  close(): void {
    if (this.callOff && this.trouble === null) return this.wake();
    this.callOff?.();
    this.callOff = null;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      await this.ports.exclusively(() => this.drain());
    } finally {
      this.running = false;
    }
    // An answer may have arrived between the last look and here.
    if (this.trouble === null && this.pending().length > 0) this.wake();
  }

  private async drain(): Promise<void> {
    for (let next = this.pending(); next.length > 0; next = this.pending()) {
      const sent = next.slice(0, this.batch);
      try {
        this.accept(sent, await this.ports.deliver(sent));
      } catch (failure) {
        if (!this.carryOn(sent, failure)) return;
      }
    }
    this.recovered();
  }

  private accept(sent: Answer[], delivered: Delivered): void {
    const named = new Set(delivered.results.map((result) => result.key));
    const settled = sent.filter((answer) => named.has(answer.key));
    if (settled.length === 0) throw new RequestFailure('server', 200, 'The server acknowledged none of the answers.');
    this.forget(named);
    this.batch = BATCH;
    this.recovered();
    this.listener.settled(settled, delivered.results, delivered);
  }

  /** A refused batch is retried one by one, so that one bad answer cannot hold up the others. */
  private carryOn(sent: Answer[], failure: unknown): boolean {
    const kind: FailureKind = failure instanceof RequestFailure ? failure.kind : 'server';
    if (kind !== 'refused') return this.pause(kind === 'missing' ? 'forbidden' : kind);
    if (sent.length > 1) {
      this.batch = 1;
      return true;
    }
    const reason = failure instanceof Error ? failure.message : 'refused';
    this.forget(new Set(sent.map((answer) => answer.key)));
    const results = sent.map(({ key }): AnswerResult => ({ key, status: 'REJECTED', reason }));
    this.listener.settled(sent, results, null);
    return true;
  }

  private pause(trouble: Trouble): false {
    this.trouble = trouble;
    this.failures++;
    this.callOff = this.ports.later(() => this.wake(), backoffMillis(this.failures, Math.random()));
    this.tell();
    return false;
  }

  private recovered(): void {
    this.trouble = null;
    this.failures = 0;
    this.tell();
  }

  private forget(keys: ReadonlySet<string>): void {
    this.ports.store.remove(keys);
    for (let i = this.unsaved.length - 1; i >= 0; i--) {
      if (keys.has(this.unsaved[i]!.key)) this.unsaved.splice(i, 1);
    }
  }

  private tell(): void {
    this.listener.changed({ waiting: this.pending().length, trouble: this.trouble });
  }
}
