import type { FailureKind } from './api.js';
import type { Answer, IdleReason, RecentAnswer, RoundState, Session, Task } from './contract.js';
import type { OutboxNews } from './outbox.js';

export const FILM_LENGTH = 20;

/** An answer this person gave, as the filmstrip shows it. */
export interface Given extends RecentAnswer {
  /** What was known when it was on the stage; null for answers of an earlier visit. */
  task: Task | null;
}

export interface StageState {
  session: Session | null;
  /** Why the session could not be opened. */
  failure: { kind: FailureKind; message: string } | null;
  /** The task whose turn it is; null while there is none. */
  current: Task | null;
  /** Newest first, at most FILM_LENGTH. */
  film: Given[];
  /** Place in the film of the answer being looked at; null while the current task is on the stage. */
  lookedAt: number | null;
  round: RoundState | null;
  idle: IdleReason | null;
  /** Why the next tasks could not be asked for. */
  starved: FailureKind | null;
  outbox: OutboxNews;
  /** Answers of this round that the server does not count yet. */
  ahead: number;
  /** Times of the answers of this visit, for the pace. */
  answeredAt: number[];
  /** The last thing that went wrong and needs to be read, such as an answer the server refused. */
  notice: string | null;
}

export const EMPTY: StageState = {
  session: null,
  failure: null,
  current: null,
  film: [],
  lookedAt: null,
  round: null,
  idle: null,
  starved: null,
  outbox: { waiting: 0, trouble: null },
  ahead: 0,
  answeredAt: [],
  notice: null,
};

export type StageEvent =
  | { type: 'opened'; session: Session }
  | { type: 'failed'; kind: FailureKind; message: string }
  | { type: 'starved'; kind: FailureKind }
  | { type: 'shown'; task: Task | null }
  | { type: 'given'; given: Given; now: number }
  | { type: 'taken-back'; sampleId: number }
  | { type: 'looked'; at: number | null }
  | { type: 'leased'; round: RoundState; idle: IdleReason | null }
  | { type: 'round'; round: RoundState }
  | { type: 'outbox'; news: OutboxNews; pending: Answer[]; corrections: ReadonlySet<string> }
  | { type: 'notice'; text: string | null };

export function reduce(state: StageState, event: StageEvent): StageState {
  switch (event.type) {
    case 'opened':
      return opened(state, event.session);
    case 'failed':
      return { ...state, failure: { kind: event.kind, message: event.message } };
    case 'starved':
      return { ...state, starved: event.kind };
    case 'shown':
      return { ...state, current: event.task, lookedAt: null, idle: event.task ? state.idle : null };
    case 'given':
      return {
        ...state,
        film: withGiven(state.film, event.given),
        answeredAt: [...state.answeredAt, event.now],
        notice: null,
      };
    case 'taken-back':
      return { ...state, film: state.film.filter((given) => given.sampleId !== event.sampleId), notice: null };
    case 'looked':
      return { ...state, lookedAt: event.at === null ? null : clampPlace(state.film, event.at) };
    case 'leased':
      return { ...state, round: event.round, idle: event.idle, failure: null, starved: null };
    case 'round':
      return { ...state, round: event.round };
    case 'outbox':
      return delivered(state, event.news, balance(event.pending, event.corrections));
    case 'notice':
      return { ...state, notice: event.text };
  }
}

function opened(state: StageState, session: Session): StageState {
  const film = session.recent.slice(0, FILM_LENGTH).map((recent): Given => ({ ...recent, task: null }));
  return { ...state, session, failure: null, film: state.film.length > 0 ? state.film : film, round: session.round };
}

/** Why nothing came is not known any more once the last answers have arrived. */
function delivered(state: StageState, news: OutboxNews, ahead: number): StageState {
  const outdated = news.waiting === 0 && state.outbox.waiting > 0;
  return { ...state, outbox: news, ahead, idle: outdated ? null : state.idle };
}

/** A changed answer keeps its place; a new one comes first. */
function withGiven(film: Given[], given: Given): Given[] {
  const place = film.findIndex((earlier) => earlier.sampleId === given.sampleId);
  return place >= 0 ? film.with(place, given) : [given, ...film].slice(0, FILM_LENGTH);
}

function clampPlace(film: Given[], place: number): number | null {
  return film.length === 0 ? null : Math.min(Math.max(place, 0), film.length - 1);
}

/** Samples whose answer is on its way minus those whose answer is being taken back; corrections change neither. */
export function balance(pending: Answer[], corrections: ReadonlySet<string>): number {
  const counted = pending.filter(({ key }) => !corrections.has(key));
  return counted.reduce((sum, { kind }) => sum + (kind === 'UNDO' ? -1 : 1), 0);
}

/** The answer being looked at, or null while the current task is on the stage. */
export function lookedAt(state: StageState): Given | null {
  return state.lookedAt === null ? null : (state.film[state.lookedAt] ?? null);
}

/** Answers of the round, counting those still on their way. */
export function roundAnswered(state: StageState): number {
  const round = state.round;
  return round ? Math.min(round.size, Math.max(0, round.answered + state.ahead)) : 0;
}

/** The task behind an answer; of an answer from an earlier visit only its picture is known. */
export function taskOf(given: Given): Task {
  const { sampleId, media, excerpt } = given;
  const unknown = { width: 0, height: 0, why: null, guess: null };
  return given.task ?? { sampleId, media, excerpt, name: `Sample ${sampleId}`, ...unknown };
}
