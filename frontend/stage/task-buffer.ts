import { RequestFailure } from './api.js';
import type { IdleReason, Leased, RoundState, Task } from './contract.js';
import type { Shown } from './pictures.js';

/** A task that can be put on the screen without waiting. */
export interface ReadyTask {
  task: Task;
  /** null when it could not be read; the task is shown with a notice. */
  shown: Shown | null;
}

export interface BufferPorts {
  lease(count: number, holding: number[]): Promise<Leased>;
  /** Resolves when it can be shown; rejects with a RequestFailure when it did not come, else when it is broken. */
  load(task: Task): Promise<Shown>;
  /** Samples that are spoken for elsewhere: on the stage, or answered and not yet delivered. */
  spokenFor(): number[];
}

export interface BufferListener {
  ready(): void;
  leased(round: RoundState, idle: IdleReason | null): void;
  failed(failure: unknown): void;
}

export const AHEAD = 8;

interface Place {
  task: Task;
  ready: ReadyTask | null;
  loading: boolean;
}

/** Keeps the next few tasks leased and decoded, in the order the server ranked them. */
export class TaskBuffer {
  private readonly ports: BufferPorts;
  private readonly listener: BufferListener;
  private queue: Place[] = [];
  private leasing = false;
  private closed = false;

  constructor(ports: BufferPorts, listener: BufferListener) {
    this.ports = ports;
    this.listener = listener;
  }

  get size(): number {
    return this.queue.length;
  }

  /** The next task if its picture is decoded; asks for more once the frame is out. */
  take(): ReadyTask | null {
    const ready = this.queue[0]?.ready ?? null;
    if (ready) this.queue.shift();
    setTimeout(() => void this.refill());
    return ready;
  }

  /** Puts a task that left the stage unanswered back in front. */
  putBack(ready: ReadyTask): void {
    this.queue.unshift({ task: ready.task, ready, loading: false });
  }

  close(): void {
    this.closed = true;
    this.queue = [];
  }

  async refill(): Promise<void> {
    for (const place of this.queue) if (!place.ready && !place.loading) void this.load(place);
    if (this.leasing || this.closed || this.queue.length >= AHEAD) return;
    this.leasing = true;
    try {
      this.accept(await this.ports.lease(AHEAD - this.queue.length, this.holding()));
    } catch (failure) {
      this.fail(failure);
    } finally {
      this.leasing = false;
    }
  }

  private fail(failure: unknown): void {
    if (!this.closed) this.listener.failed(failure);
  }

  private accept(leased: Leased): void {
    if (this.closed) return;
    // Only what is held now counts: an answer may have been given while the request was under way.
    const held = new Set(this.holding());
    const fresh = leased.tasks.filter((task) => !held.has(task.sampleId));
    for (const task of fresh) {
      const place: Place = { task, ready: null, loading: false };
      this.queue.push(place);
      void this.load(place);
    }
    this.listener.leased(leased.round, fresh.length > 0 ? null : leased.idle);
  }

  /** A picture that did not come for want of a connection is fetched again at the next refill. */
  private async load(place: Place): Promise<void> {
    place.loading = true;
    try {
      place.ready = { task: place.task, shown: await this.ports.load(place.task) };
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) place.ready = { task: place.task, shown: null };
      else if (!this.closed) this.listener.failed(failure);
    } finally {
      place.loading = false;
    }
    if (place.ready && !this.closed && this.queue[0] === place) this.listener.ready();
  }

  private holding(): number[] {
    return [...new Set([...this.ports.spokenFor(), ...this.queue.map(({ task }) => task.sampleId)])];
  }
}
