import { HttpStageApi, type StageApi } from './api.js';
import type { Answer, AnswerKind, AnswerResult, Delivered, GivenKind, RoundState, Session } from './contract.js';
import { backoffMillis, type AnswerOutbox, type OutboxNews } from './outbox.js';
import { openOutbox } from './outbox-browser.js';
import { decodeImage, Pictures } from './pictures.js';
import { EMPTY, lookedAt, reduce, taskOf, type Given, type StageEvent, type StageState } from './stage-state.js';
import { TaskBuffer, type ReadyTask } from './task-buffer.js';
import { acknowledged, sent } from './timings.js';
import { asFailure, refusal } from './words.js';

const IDLE_POLL_MILLIS = 4_000;

/** What the engine tells its view. */
export interface EngineView {
  /** Called in the same turn as the key that caused it, so that the picture changes in the same frame. */
  show(ready: ReadyTask | null): void;
  changed(state: StageState): void;
}

/** The labeling session of one person in one project: which task is on the stage, and where the answers are. */
export class StageEngine {
  state: StageState = EMPTY;
  private readonly projectId: string;
  private readonly view: EngineView;
  private readonly api: StageApi;
  private readonly buffer: TaskBuffer;
  private outbox: AnswerOutbox | null = null;
  private onStage: ReadyTask | null = null;
  private readonly pictures = new Pictures();
  /** Keys of answers that changed an earlier one. */
  private readonly corrections = new Set<string>();
  private shownAt = performance.now();
  private failures = 0;
  private timer = 0;
  private closed = false;

  constructor(projectId: string, view: EngineView, api: StageApi = new HttpStageApi(projectId)) {
    this.projectId = projectId;
    this.view = view;
    this.api = api;
    this.buffer = new TaskBuffer(
      {
        lease: (count, holding) => this.api.lease(count, holding),
        decode: (task) => decodeImage(task.media, task.name),
        spokenFor: () => this.spokenFor(),
      },
      {
        ready: () => this.advanceIfBare(),
        leased: (round, idle) => this.leased(round, idle),
        failed: (failure) => this.leaseFailed(failure),
      },
    );
  }

  async open(): Promise<void> {
    try {
      this.opened(await this.api.session());
    } catch (failure) {
      if (this.closed) return;
      const { kind, message } = asFailure(failure);
      this.apply({ type: 'failed', kind, message });
      if (kind === 'offline' || kind === 'server') this.again(() => void this.open(), this.nextDelay());
    }
  }

  close(): void {
    this.closed = true;
    window.clearTimeout(this.timer);
    this.buffer.close();
    this.outbox?.close();
  }

  /** Tries everything that waits: the network is back, somebody signed in, the tab is looked at again. */
  wake(): void {
    if (this.closed) return;
    if (!this.state.session) return void this.open();
    this.outbox?.wake();
    void this.buffer.refill();
  }

  /** Another tab has added or delivered answers. */
  storageChanged(): void {
    this.outbox?.refresh();
  }

  label(classId: number): void {
    this.give('LABEL', classId, null);
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
    this.send(given.sampleId, 'UNDO', null, null, 0);
    this.apply({ type: 'taken-back', sampleId: given.sampleId });
    if (this.onStage) this.buffer.putBack(this.onStage);
    this.putOnStage({ task: taskOf(given), image: this.pictures.get(given.sampleId) });
    if (!this.pictures.get(given.sampleId)) void this.fetchPicture(given);
  }

  /** Looks at an earlier answer: 0 is the last one; null returns to the current task. */
  look(place: number | null): void {
    this.apply({ type: 'looked', at: place !== null && place < 0 ? null : place });
    const given = lookedAt(this.state);
    if (!given) return this.view.show(this.onStage);
    const image = this.pictures.get(given.sampleId);
    if (image) this.view.show({ task: taskOf(given), image });
    else void this.fetchPicture(given);
  }

  async nextRound(): Promise<void> {
    try {
      this.apply({ type: 'leased', round: await this.api.nextRound(), idle: null });
      await this.buffer.refill();
    } catch (failure) {
      this.apply({ type: 'notice', text: asFailure(failure).message });
    }
  }

  /** News pushed by the server. */
  roundChanged(round: RoundState): void {
    if (!this.state.session) return;
    this.apply({ type: 'round', round });
    if (!this.onStage) void this.buffer.refill();
  }

  private opened(session: Session): void {
    if (this.closed) return;
    this.failures = 0;
    this.apply({ type: 'opened', session });
    this.outbox ??= this.createOutbox(session);
    this.outbox.wake();
    void this.buffer.refill();
  }

  private createOutbox(session: Session): AnswerOutbox {
    const { outbox, durable } = openOutbox(this.api, session.user.id, this.projectId, {
      changed: (news) => this.outboxChanged(news),
      settled: (answers, results, delivered) => this.settled(answers, results, delivered),
    });
    if (!durable) {
      this.apply({ type: 'notice', text: 'This browser keeps nothing on disk: do not close the tab while answers wait.' });
    }
    return outbox;
  }

  private outboxChanged(news: OutboxNews): void {
    if (!this.closed) this.apply({ type: 'outbox', news, pending: this.outbox?.pending() ?? [], corrections: this.corrections });
  }

  private settled(answers: Answer[], results: AnswerResult[], delivered: Delivered | null): void {
    if (this.closed) return;
    acknowledged(answers);
    if (delivered) this.apply({ type: 'round', round: delivered.round });
    const refused = results.filter((result) => result.status === 'REJECTED');
    if (refused.length > 0) this.apply({ type: 'notice', text: refusal(refused) });
    if (!this.onStage) void this.buffer.refill();
  }

  private give(kind: GivenKind, classId: number | null, comment: string | null): void {
    const earlier = lookedAt(this.state);
    const task = earlier ? taskOf(earlier) : this.onStage?.task;
    if (!task) return;
    const given: Given = { sampleId: task.sampleId, kind, classId, media: task.media, at: new Date().toISOString(), task };
    this.send(task.sampleId, kind, classId, comment, performance.now() - this.shownAt, earlier !== null);
    this.apply({ type: 'given', given, now: Date.now() });
    if (earlier) this.look(null);
    else this.advance();
  }

  private send(
    sampleId: number,
    kind: AnswerKind,
    classId: number | null,
    comment: string | null,
    millis: number,
    correction = false,
  ): void {
    const answeredAt = new Date().toISOString();
    const key = uuid();
    sent(key);
    if (correction) this.corrections.add(key);
    this.outbox?.add({ key, sampleId, kind, classId, comment, millis: Math.round(millis), answeredAt });
  }

  private advance(): void {
    this.putOnStage(this.buffer.take());
  }

  private advanceIfBare(): void {
    if (!this.onStage) this.advance();
  }

  private putOnStage(ready: ReadyTask | null): void {
    this.onStage = ready;
    this.shownAt = performance.now();
    if (ready?.image) this.pictures.keep(ready.task.sampleId, ready.image);
    this.view.show(ready);
    this.apply({ type: 'shown', task: ready?.task ?? null });
  }

  private leased(round: RoundState, idle: StageState['idle']): void {
    this.failures = 0;
    this.apply({ type: 'leased', round, idle });
    if (idle) this.again(() => !this.onStage && void this.buffer.refill(), IDLE_POLL_MILLIS);
  }

  private leaseFailed(failure: unknown): void {
    const { kind, message } = asFailure(failure);
    if (kind === 'missing' || kind === 'forbidden') this.apply({ type: 'failed', kind, message });
    this.again(() => void this.buffer.refill(), this.nextDelay());
  }

  private async fetchPicture(given: Given): Promise<void> {
    const task = taskOf(given);
    const image = await this.pictures.fetch(task.sampleId, task.media, task.name);
    if (this.closed) return;
    if (image && this.onStage?.task.sampleId === task.sampleId) this.onStage = { task: this.onStage.task, image };
    const seen = lookedAt(this.state)?.sampleId ?? this.onStage?.task.sampleId;
    if (seen === task.sampleId) this.view.show({ task, image });
  }

  private spokenFor(): number[] {
    const onStage = this.onStage ? [this.onStage.task.sampleId] : [];
    return [...onStage, ...(this.outbox?.pending() ?? []).map((answer) => answer.sampleId)];
  }

  private again(work: () => void, millis: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(work, millis);
  }

  private nextDelay(): number {
    return backoffMillis(++this.failures, Math.random());
  }

  private apply(event: StageEvent): void {
    this.state = reduce(this.state, event);
    this.view.changed(this.state);
  }
}

/** `crypto.randomUUID` exists only on HTTPS and localhost; a server on the office network may be plain HTTP. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
