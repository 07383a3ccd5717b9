import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestFailure } from '../../../../frontend/stage/api.js';
import { DurableAnswerStore, MemoryAnswerStore, type KeyValues } from '../../../../frontend/stage/answer-store.js';
import type { Answer, AnswerResult, Delivered, RoundState } from '../../../../frontend/stage/contract.js';
import { AnswerOutbox, backoffMillis, BATCH, type OutboxNews } from '../../../../frontend/stage/outbox.js';

const ROUND = { number: 1, size: 25, answered: 0, state: 'OPEN' } as RoundState;

/** A server that takes each key once and fails as told, one entry of `failures` per request. */
class Server {
  readonly taken: Answer[] = [];
  readonly batches: number[] = [];
  failures: (Error | 'lost-reply' | null)[] = [];
  poison = new Set<string>();

  deliver(answers: Answer[]): Promise<Delivered> {
    this.batches.push(answers.length);
    const failure = this.failures.shift() ?? null;
    if (failure instanceof Error) return Promise.reject(failure);
    if (answers.some((answer) => this.poison.has(answer.key))) {
      return Promise.reject(new RequestFailure('refused', 400, 'bad class'));
    }
    const results = answers.map((answer) => this.take(answer));
    if (failure === 'lost-reply') return Promise.reject(new RequestFailure('offline', 0, 'gone'));
    return Promise.resolve({ results, round: ROUND });
  }

  private take(answer: Answer): AnswerResult {
    const known = this.taken.some((taken) => taken.key === answer.key);
    if (!known) this.taken.push(answer);
    return { key: answer.key, status: known ? 'DUPLICATE' : 'ACCEPTED', reason: null };
  }
}

function answer(key: string): Answer {
  const answeredAt = '2026-01-01T00:00:00Z';
  return { key, sampleId: Number(key.slice(1)), kind: 'LABEL', classId: 1, candidates: [], comment: null, millis: 5, answeredAt };
}

function setUp(store = new MemoryAnswerStore()) {
  const server = new Server();
  const news: OutboxNews[] = [];
  const results: AnswerResult[] = [];
  const alarms: (() => void)[] = [];
  const ports = {
    store,
    deliver: (answers: Answer[]) => server.deliver(answers),
    deliverParting: (answers: Answer[]) => void server.deliver(answers),
    exclusively: (work: () => Promise<void>) => work(),
    later: (callback: () => void, millis: number) => {
      if (millis === 0) {
        const timer = setTimeout(callback);
        return () => clearTimeout(timer);
      }
      alarms.push(callback);
      return () => alarms.splice(alarms.indexOf(callback), 1);
    },
  };
  const outbox = new AnswerOutbox(ports, {
    changed: (each) => news.push(each),
    settled: (_, settled) => results.push(...settled),
  });
  return { server, outbox, news, results, alarms, store };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const keys = (answers: Answer[]) => answers.map(({ key }) => key);

test('delivers in the order given and empties the store', async () => {
  const { server, outbox, store } = setUp();
  for (let i = 0; i < 50; i++) outbox.add(answer(`k${i}`));
  await settle();
  assert.deepEqual(
    keys(server.taken),
    Array.from({ length: 50 }, (_, i) => `k${i}`),
  );
  assert.ok(server.batches.every((size) => size <= BATCH));
  assert.equal(store.all().length, 0);
});

test('keeps answers while offline, says so, and delivers them on return', async () => {
  const { server, outbox, news, alarms } = setUp();
  server.failures = [new RequestFailure('offline', 0, 'no network')];
  outbox.add(answer('k1'));
  await settle();
  outbox.add(answer('k2'));
  assert.deepEqual(news.at(-1), { waiting: 2, trouble: 'offline' });
  assert.equal(server.batches.length, 1, 'no request while the back-off runs');
  alarms.pop()!();
  await settle();
  assert.deepEqual(keys(server.taken), ['k1', 'k2']);
  assert.deepEqual(news.at(-1), { waiting: 0, trouble: null });
});

test('a page that goes away sends what waits, once, and keeps it until the server names it', async () => {
  const { server, outbox, store } = setUp();
  outbox.add(answer('k1'));
  outbox.part();
  assert.deepEqual(keys(server.taken), ['k1']);
  assert.equal(store.all().length, 1, 'nobody has heard a reply yet');
  await settle();
  assert.deepEqual(keys(server.taken), ['k1']);
  assert.equal(store.all().length, 0);
});

test('leaving the stage at once sends the last answer', async () => {
  const { server, outbox } = setUp();
  outbox.add(answer('k1'));
  outbox.close();
  await settle();
  assert.deepEqual(keys(server.taken), ['k1']);
});

test('an answer whose acknowledgement was lost is taken once', async () => {
  const { server, outbox, results } = setUp();
  server.failures = ['lost-reply'];
  outbox.add(answer('k1'));
  await settle();
  outbox.wake();
  await settle();
  assert.deepEqual(keys(server.taken), ['k1']);
  assert.deepEqual(results, [{ key: 'k1', status: 'DUPLICATE', reason: null }]);
});

test('one refused answer does not hold up the others', async () => {
  const { server, outbox, results } = setUp();
  server.failures = [new RequestFailure('server', 503, 'busy')];
  server.poison.add('k2');
  for (const key of ['k1', 'k2', 'k3']) outbox.add(answer(key));
  await settle();
  outbox.wake();
  await settle();
  assert.deepEqual(keys(server.taken), ['k1', 'k3']);
  assert.deepEqual(
    results.filter(({ status }) => status === 'REJECTED').map(({ key, reason }) => [key, reason]),
    [['k2', 'bad class']],
  );
  assert.equal(outbox.pending().length, 0);
});

test('each kind of trouble has its name and keeps the answer', async () => {
  const cases = [
    ['signed-out', 401],
    ['forbidden', 403],
    ['server', 500],
    ['offline', 0],
  ] as const;
  for (const [kind, status] of cases) {
    const { server, outbox, news } = setUp();
    server.failures = [new RequestFailure(kind, status, '')];
    outbox.add(answer('k1'));
    await settle();
    assert.deepEqual(news.at(-1), { waiting: 1, trouble: kind });
  }
});

test('a server that acknowledges nothing is not asked in a hot loop', async () => {
  const { server, outbox, news, alarms } = setUp();
  server.deliver = () => {
    server.batches.push(1);
    return Promise.resolve({ results: [], round: ROUND });
  };
  outbox.add(answer('k1'));
  await settle();
  assert.equal(server.batches.length, 1);
  assert.equal(alarms.length, 1);
  assert.deepEqual(news.at(-1), { waiting: 1, trouble: 'server' });
});

test('answers survive a full storage', async () => {
  const store = new MemoryAnswerStore();
  store.append = () => {
    throw new Error('QuotaExceededError');
  };
  const { server, outbox } = setUp(store);
  outbox.add(answer('k1'));
  await settle();
  assert.deepEqual(keys(server.taken), ['k1']);
  assert.equal(outbox.pending().length, 0);
});

test('back-off doubles from a second to half a minute', () => {
  assert.deepEqual(
    [1, 2, 3, 6, 20].map((failures) => backoffMillis(failures, 0.5)),
    [1000, 2000, 4000, 30_000, 30_000],
  );
  assert.equal(backoffMillis(1, 0), 750);
  assert.equal(backoffMillis(1, 1), 1250);
});

function storage(): KeyValues {
  const entries = new Map<string, string>();
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
    // Browsers promise no order of keys.
    key: (i) => [...entries.keys()].reverse()[i] ?? null,
    get length() {
      return entries.size;
    },
  };
}

test('the durable store keeps order over tabs, reloads and a clock that stands still', () => {
  const values = storage();
  const here = new DurableAnswerStore(values, 5, '1', () => 1000);
  const there = new DurableAnswerStore(values, 5, '1', () => 1000);
  here.append(answer('k3'));
  there.append(answer('k1'));
  here.append(answer('k2'));
  assert.deepEqual(keys(new DurableAnswerStore(values, 5, '1').all()), ['k3', 'k1', 'k2']);
  here.remove(new Set(['k1']));
  assert.deepEqual(keys(there.all()), ['k3', 'k2']);
});

test('people and projects do not see each other’s answers', () => {
  const values = storage();
  new DurableAnswerStore(values, 5, '1').append(answer('k1'));
  assert.equal(new DurableAnswerStore(values, 6, '1').all().length, 0);
  new DurableAnswerStore(values, 5, '11').append(answer('k2'));
  assert.deepEqual(keys(new DurableAnswerStore(values, 5, '1').all()), ['k1']);
});
