import type { IdleReason, Leased, RoundState, Task } from './contract.js';

/** A task whose picture can be put on the screen without waiting. */
export interface ReadyTask {
  task: Task;
  /** null when the picture could not be read; the task is shown with a notice. */
  image: HTMLImageElement | null;
}

export interface BufferPorts {
  lease(count: number, holding: number[]): Promise<Leased>;
  /** Resolves when the picture is decoded; rejects when it cannot be. */
  decode(task: Task): Promise<HTMLImageElement>;
  /** Samples that are spoken for elsewhere: on the stage, or answered and not yet delivered. */
  spokenFor(): number[];
}

export interface BufferListener {
  ready(): void;
  leased(round: RoundState, idle: IdleReason | null): void;
  failed(failure: unknown): void;
}

export const AHEAD = 6;

/** Keeps the next few tasks leased and decoded, in the order the server ranked them. */
export class TaskBuffer {
  private readonly ports: BufferPorts;
  private readonly listener: BufferListener;
  private queue: { task: Task; ready: ReadyTask | null }[] = [];
  private leasing = false;
  private closed = false;

  constructor(ports: BufferPorts, listener: BufferListener) {
    this.ports = ports;
    this.listener = listener;
  }

  get size(): number {
    return this.queue.length;
  }

  /** The next task if its picture is decoded; asks for more in the background. */
  take(): ReadyTask | null {
    const ready = this.queue[0]?.ready ?? null;
    if (ready) this.queue.shift();
    void this.refill();
    return ready;
  }

  /** Puts a task that left the stage unanswered back in front. */
  putBack(ready: ReadyTask): void {
    this.queue.unshift({ task: ready.task, ready });
  }

  /** Leaves out samples that have been answered elsewhere meanwhile. */
  drop(sampleId: number): void {
    this.queue = this.queue.filter(({ task }) => task.sampleId !== sampleId);
  }

  close(): void {
    this.closed = true;
    this.queue = [];
  }

  async refill(): Promise<void> {
    if (this.leasing || this.closed || this.queue.length >= AHEAD) return;
    this.leasing = true;
    try {
      this.accept(await this.ports.lease(AHEAD - this.queue.length, this.holding()));
    } catch (failure) {
      if (!this.closed) this.listener.failed(failure);
    } finally {
      this.leasing = false;
    }
  }

  private accept(leased: Leased): void {
    if (this.closed) return;
    // Only what is held now counts: an answer may have been given while the request was under way.
    const held = new Set(this.holding());
    const fresh = leased.tasks.filter((task) => !held.has(task.sampleId));
    for (const task of fresh) this.prepare(task);
    this.listener.leased(leased.round, fresh.length > 0 ? null : leased.idle);
  }

  private prepare(task: Task): void {
    const place: { task: Task; ready: ReadyTask | null } = { task, ready: null };
    this.queue.push(place);
    const settle = (image: HTMLImageElement | null) => {
      place.ready = { task, image };
      if (!this.closed && this.queue[0] === place) this.listener.ready();
    };
    this.ports.decode(task).then(settle, () => settle(null));
  }

  private holding(): number[] {
    return [...new Set([...this.ports.spokenFor(), ...this.queue.map(({ task }) => task.sampleId)])];
  }
}

/** Loads and decodes a picture off the main thread's critical path. */
export async function decodeImage(media: string, name: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.decoding = 'sync';
  image.draggable = false;
  image.alt = name;
  image.src = media;
  await image.decode();
  return image;
}
