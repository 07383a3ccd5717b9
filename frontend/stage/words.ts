import { RequestFailure, type FailureKind } from './api.js';
import type { AnswerResult, IdleReason, RoundState } from './contract.js';
import type { OutboxNews } from './outbox.js';

/** A face of the stage when there is nothing to label: what is going on, what can be done meanwhile. */
export interface Face {
  title: string;
  text: string;
  action: { label: string; event: 'retry' | 'sign-in' | 'open-progress' | 'open-settings' | 'open-data' } | null;
}

export function idleFace(reason: IdleReason | null): Face {
  switch (reason) {
    case 'all-leased':
      return {
        title: 'The rest of this round is with others',
        text: 'Every remaining sample is on somebody’s stage. If one is given back, it appears here by itself.',
        action: { label: 'See progress', event: 'open-progress' },
      };
    case 'pool-empty':
      return {
        title: 'Everything is labeled',
        text: 'No unlabeled sample is left in the pool. Look at the result, or import more.',
        action: { label: 'See progress', event: 'open-progress' },
      };
    case 'encoding':
      return {
        title: 'The samples are being prepared',
        text: 'The encoder is turning the pool into vectors, so that the next questions can be chosen. Labeling starts by itself.',
        action: { label: 'See the import', event: 'open-data' },
      };
    case 'no-classes':
      return {
        title: 'No classes yet',
        text: 'There is nothing to answer with until the project has at least two classes.',
        action: { label: 'Add classes', event: 'open-settings' },
      };
    default:
      return { title: 'Fetching the next samples', text: 'They appear here by themselves.', action: null };
  }
}

export function failureFace(kind: FailureKind, message: string): Face {
  switch (kind) {
    case 'signed-out':
      return {
        title: 'You are signed out',
        text: 'Sign in again to go on. Answers that were not delivered are kept in this browser.',
        action: { label: 'Sign in', event: 'sign-in' },
      };
    case 'forbidden':
      return { title: 'This project is not open to you', text: 'Ask its curator for access.', action: null };
    case 'missing':
      return { title: 'This project does not exist', text: 'It may have been deleted.', action: null };
    case 'offline':
      return {
        title: 'The server cannot be reached',
        text: 'Trying again by itself. Answers already given are kept in this browser.',
        action: { label: 'Try now', event: 'retry' },
      };
    default:
      return { title: 'The server has a problem', text: message, action: { label: 'Try again', event: 'retry' } };
  }
}

/** One line about answers that have not arrived; null when there is nothing to say. */
export function deliveryLine(news: OutboxNews): string | null {
  const kept = `${count(news.waiting, 'answer')} kept here`;
  switch (news.trouble) {
    case 'offline':
      return news.waiting > 0 ? `Offline – ${kept}` : 'Offline';
    case 'signed-out':
      return `Signed out – sign in again, nothing is lost (${kept})`;
    case 'forbidden':
      return `The server does not take your answers – ${kept}`;
    case 'server':
      return `The server has a problem – ${kept}, trying again`;
    case null:
      return null;
  }
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** `81.4` for 0.814. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** `+1.2 points`, `−0.4 points`. */
export function pointsBetween(before: number, after: number): string {
  const points = (after - before) * 100;
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} points`;
}

/** How the samples of a round were chosen, in words for whoever answers; the strategy's own name is for curators. */
export function chosenBy(round: RoundState): string {
  const parts = [strategyWords(round.strategy), round.model === null ? null : `model ${round.model}`];
  return parts.filter(Boolean).join(' · ');
}

function strategyWords(strategy: string | null): string | null {
  switch (strategy) {
    case null:
      return null;
    case 'typiclust':
    case 'maxherding':
      return 'typical samples';
    case 'uherding':
      return 'typical and unsure samples';
    case 'margin':
    case 'entropy':
    case 'least-confidence':
      return 'where the model is unsure';
    case 'random':
      return 'drawn at random';
    default:
      return 'chosen for the model';
  }
}

export function refusal(refused: AnswerResult[]): string {
  const why = refused.find((result) => result.reason)?.reason;
  return `${count(refused.length, 'answer')} not taken by the server${why ? `: ${why}` : ''}`;
}

export function asFailure(failure: unknown): RequestFailure {
  if (failure instanceof RequestFailure) return failure;
  return new RequestFailure('server', 0, failure instanceof Error ? failure.message : String(failure));
}
