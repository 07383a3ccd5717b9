import type { StageApi } from './api.js';
import type { Answer, AnswerResult, Delivered, Session } from './contract.js';
import type { AnswerOutbox, OutboxNews } from './outbox.js';
import { openOutbox } from './outbox-browser.js';
import type { StageEvent } from './stage-state.js';
import { acknowledged, sent } from './timings.js';
import { refusal } from './words.js';

export interface PostListener {
  apply(event: StageEvent): void;
  /** The server has taken or refused something: the round may have moved on. */
  settled(): void;
}

/** What is written on an answer by the stage; key and time are added here. */
export type Written = Pick<Answer, 'sampleId' | 'kind' | 'classId' | 'candidates' | 'comment' | 'millis'> & {
  /** Whether it changes an answer that counts already. */
  correction: boolean;
};

/** Sends the answers of one person and project, and tells the stage what becomes of them. */
export class AnswerPost {
  private readonly api: StageApi;
  private readonly projectId: string;
  private readonly listener: PostListener;
  private readonly corrections = new Set<string>();
  private outbox: AnswerOutbox | null = null;

  constructor(api: StageApi, projectId: string, listener: PostListener) {
    this.api = api;
    this.projectId = projectId;
    this.listener = listener;
  }

  /** Begins to deliver what waits; answers can be sent from here on. */
  open(session: Session): void {
    this.outbox ??= this.create(session);
    this.outbox.wake();
  }

  send({ correction, ...written }: Written): void {
    if (!this.outbox) throw new Error('An answer was given before the session was open.');
    const key = uuid();
    sent(key);
    if (correction) this.corrections.add(key);
    this.outbox.add({ ...written, key, millis: Math.round(written.millis), answeredAt: new Date().toISOString() });
  }

  wake(): void {
    this.outbox?.wake();
  }

  /** The page goes away. */
  part(): void {
    this.outbox?.part();
  }

  /** Another tab has added or delivered answers. */
  refresh(): void {
    this.outbox?.refresh();
  }

  /** Samples whose answer is on its way. */
  samples(): number[] {
    return (this.outbox?.pending() ?? []).map((answer) => answer.sampleId);
  }

  close(): void {
    this.outbox?.close();
    this.outbox = null;
  }

  private create({ user }: Session): AnswerOutbox {
    const { outbox, durable } = openOutbox(this.api, user.id, this.projectId, {
      changed: (news) => this.changed(news),
      settled: (answers, results, delivered) => this.settled(answers, results, delivered),
    });
    if (!durable) this.notice('This browser keeps nothing on disk: do not close the tab while answers wait.');
    return outbox;
  }

  private changed(news: OutboxNews): void {
    const pending = this.outbox?.pending() ?? [];
    this.listener.apply({ type: 'outbox', news, pending, corrections: this.corrections });
  }

  private settled(answers: Answer[], results: AnswerResult[], delivered: Delivered | null): void {
    acknowledged(answers);
    for (const { key } of answers) this.corrections.delete(key);
    if (delivered) this.listener.apply({ type: 'round', round: delivered.round });
    const refused = results.filter((result) => result.status === 'REJECTED');
    if (refused.length > 0) this.notice(refusal(refused));
    this.listener.settled();
  }

  private notice(text: string): void {
    this.listener.apply({ type: 'notice', text });
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
