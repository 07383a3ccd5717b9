import { openAnswerStore } from './answer-store.js';
import type { StageApi } from './api.js';
import { AnswerOutbox, type OutboxListener } from './outbox.js';

/** The outbox of one person and project in this browser; `durable` is false where the browser keeps nothing on disk. */
export function openOutbox(
  api: StageApi,
  userId: number,
  projectId: string,
  listener: OutboxListener,
): { outbox: AnswerOutbox; durable: boolean } {
  const { store, durable } = openAnswerStore(userId, projectId);
  const ports = {
    store,
    deliver: api.deliver.bind(api),
    deliverParting: api.deliverParting.bind(api),
    exclusively: lockedAs(`winnow/answers/${userId}/${projectId}`),
    later,
  };
  return { outbox: new AnswerOutbox(ports, listener), durable };
}

/** One delivering tab at a time, where the browser has locks. */
function lockedAs(name: string): (work: () => Promise<void>) => Promise<void> {
  return async (work) => {
    if ('locks' in navigator) await navigator.locks.request(name, work);
    else await work();
  };
}

function later(callback: () => void, millis: number): () => void {
  const timer = window.setTimeout(callback, millis);
  return () => window.clearTimeout(timer);
}
