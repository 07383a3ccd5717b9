import { HttpStageApi, type StageApi } from './api.js';
import type { GivenKind, RoundState, Task } from './contract.js';
import { load, Pictures } from './pictures.js';
import { AnswerPost } from './post.js';
import { Retry } from './retry.js';
import { EMPTY, lookedAt, reduce, taskOf, type Given, type StageEvent, type StageState } from './stage-state.js';
import { TaskBuffer, type ReadyTask } from './task-buffer.js';
import { asFailure } from './words.js';

const IDLE_POLL_MILLIS = 4_000;
const UNSETTLED_POLL_MILLIS = 500;
const CHOOSING_POLL_MILLIS = 300;

/** What the engine tells its view. */
export interface EngineView {
  /** Called in the same turn as the key that caused it, so that the picture changes in the same frame. */
  show(ready: ReadyTask | null): void;
  changed(state: StageState): void;
}

/** The labeling session of one person in one project: which task is on the stage, and what was answered. */
export class StageEngine {
  private state: StageState = EMPTY;
  private readonly view: EngineView;
  private readonly api: StageApi;
  private readonly buffer: TaskBuffer;
  private readonly post: AnswerPost;
  private readonly pictures = new Pictures();
  private readonly retry = new Retry();
  private onStage: ReadyTask | null = null;
  private shownAt = performance.now();
  private closed = false;

  constructor(projectId: string, view: EngineView, api: StageApi = new HttpStageApi(projectId)) {
    this.view = view;
    this.api = api;
    this.post = new AnswerPost(api, projectId, {
      apply: (event) => this.apply(event),
      settled: () => this.refillIfBare(),
    });
    this.buffer = new TaskBuffer(
      {
        lease: (count, holding) => api.lease(count, holding),
        load,
        spokenFor: () => [...(this.onStage ? [this.onStage.task.sampleId] : []), ...this.post.samples()],
      },
      {
        ready: () => !this.onStage && this.advance(),
        leased: (round, idle) => this.leased(round, idle),
        failed: (failure) => this.failed(failure, () => void this.buffer.refill()),
      },
    );
  }

  async open(): Promise<void> {
    try {
      const session = await this.api.session();
      if (this.closed) return;
      this.retry.succeeded();
      this.apply({ type: 'opened', session });
      this.post.open(session);
      void this.buffer.refill();
    } catch (failure) {
      const { kind, message } = asFailure(failure);
      this.apply({ type: 'failed', kind, message });
      this.failed(failure, () => void this.open());
    }
  }

  close(): void {
    this.closed = true;
    this.retry.close();
    this.buffer.close();
    this.post.close();
  }

  /** Tries everything that waits: the network is back, somebody signed in, the tab is looked at again. */
  wake(): void {
    if (!this.state.session) return void this.open();
    this.post.wake();
    void this.buffer.refill();
  }

  /** The page goes away: what waits must not wait for the next visit. */
  part(): void {
    this.post.part();
  }

  /** Another tab has added or delivered answers. */
  storageChanged(): void {
    this.post.refresh();
  }

  label(classId: number): void {
    this.give('LABEL', classId, null);
  }

  /** It is one of these: at least two. */
  leaveOpen(candidates: number[]): void {
    this.give('NOT_SURE', null, null, candidates);
  }

  skip(): void {
    if (this.state.lookedAt === null) this.give('SKIP', null, null);
  }

  flag(comment: string): void {
    this.give('FLAG', null, comment);
  }

  /** Takes back the answer being looked at, or the last one, and shows its sample again. */
  undo(): void {
    const given = lookedAt(this.state) ?? this.state.film[0];
    if (!given) return;
    const { sampleId } = given;
    const nothing = { classId: null, candidates: [], comment: null, millis: 0 };
    this.post.send({ sampleId, kind: 'UNDO', ...nothing, correction: false });
    this.apply({ type: 'taken-back', sampleId });
    if (this.onStage) this.buffer.putBack(this.onStage);
    const shown = this.pictures.get(sampleId);
    this.putOnStage({ task: taskOf(given), shown });
    if (shown === null) void this.fetchPicture(taskOf(given));
  }

  /** Looks at an earlier answer: 0 is the last one; null returns to the current task. */
  look(place: number | null): void {
    this.apply({ type: 'looked', at: place !== null && place < 0 ? null : place });
    const given = lookedAt(this.state);
    this.shownAt = performance.now();
    if (!given) return this.view.show(this.onStage);
    const shown = this.pictures.get(given.sampleId);
    if (shown !== null) this.view.show({ task: taskOf(given), shown });
    else void this.fetchPicture(taskOf(given));
  }

  async nextRound(): Promise<void> {
    try {
      const round = await this.api.nextRound();
      this.apply({ type: 'leased', round, idle: typeof round.choosing === 'number' ? 'choosing' : null });
      await this.buffer.refill();
    } catch (failure) {
      this.apply({ type: 'notice', text: asFailure(failure).message });
    }
  }

  /** News pushed by the server. */
  roundChanged(round: RoundState): void {
    if (!this.state.session) return;
    this.apply({ type: 'round', round });
    this.refillIfBare();
  }

  private give(kind: GivenKind, classId: number | null, comment: string | null, candidates: number[] = []): void {
    const earlier = lookedAt(this.state);
    const task = earlier ? taskOf(earlier) : this.onStage?.task;
    if (!task) return;
    const { sampleId, media, excerpt } = task;
    const millis = performance.now() - this.shownAt;
    const answer = { sampleId, kind, classId, candidates };
    this.post.send({ ...answer, comment, millis, correction: earlier !== null });
    const given: Given = { ...answer, media, excerpt, at: new Date().toISOString(), task };
    this.apply({ type: 'given', given, now: Date.now() });
    if (earlier) this.look(null);
    else this.advance();
  }

  private advance(): void {
    this.putOnStage(this.buffer.take());
  }

  private putOnStage(ready: ReadyTask | null): void {
    this.onStage = ready;
    this.shownAt = performance.now();
    if (ready && ready.shown !== null) this.pictures.keep(ready.task.sampleId, ready.shown);
    this.view.show(ready);
    this.apply({ type: 'shown', task: ready?.task ?? null });
  }

  private refillIfBare(): void {
    if (!this.onStage && !this.closed) void this.buffer.refill();
  }

  private leased(round: RoundState, idle: StageState['idle']): void {
    this.retry.succeeded();
    this.apply({ type: 'leased', round, idle });
    // Without a reason the server has not yet seen the last answers: it knows more in a moment.
    this.retry.after(pollMillis(idle), () => this.refillIfBare());
  }

  private failed(failure: unknown, again: () => void): void {
    const { kind, message } = asFailure(failure);
    this.apply({ type: 'starved', kind });
    if (kind === 'missing' || kind === 'forbidden') this.apply({ type: 'failed', kind, message });
    if (!this.closed) this.retry.backOff(again);
  }

  private async fetchPicture(task: Task): Promise<void> {
    const shown = await this.pictures.fetch(task);
    if (this.closed) return;
    if (shown !== null && this.onStage?.task.sampleId === task.sampleId)
      this.onStage = { task: this.onStage.task, shown };
    const seen = lookedAt(this.state)?.sampleId ?? this.onStage?.task.sampleId;
    if (seen === task.sampleId) this.view.show({ task, shown });
  }

  private apply(event: StageEvent): void {
    if (this.closed) return;
    this.state = reduce(this.state, event);
    this.view.changed(this.state);
  }
}

function pollMillis(idle: StageState['idle']): number {
  if (idle === 'choosing') return CHOOSING_POLL_MILLIS;
  return idle ? IDLE_POLL_MILLIS : UNSETTLED_POLL_MILLIS;
}
