import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestFailure } from '../../../../frontend/stage/api.js';
import type { IdleReason, Leased, RoundState, Task } from '../../../../frontend/stage/contract.js';
import { AHEAD, TaskBuffer } from '../../../../frontend/stage/task-buffer.js';

const ROUND = { number: 1 } as RoundState;
const settle = () => new Promise((resolve) => setTimeout(resolve, 2));

function task(sampleId: number): Task {
  return { sampleId, media: `m/${sampleId}`, excerpt: null, width: 28, height: 28, name: `s${sampleId}`, why: null, guess: null };
}

function setUp(samples: number[]) {
  const asked: { count: number; holding: number[] }[] = [];
  const spoken: number[] = [];
  const broken = new Set<number>();
  const idle: (IdleReason | null)[] = [];
  let ready = 0;
  const buffer = new TaskBuffer(
    {
      lease: (count, holding) => {
        asked.push({ count, holding });
        const tasks = samples.splice(0, count).map(task);
        return Promise.resolve<Leased>({ tasks, round: ROUND, idle: tasks.length > 0 ? null : 'round-complete' });
      },
      load: ({ sampleId }) =>
        broken.has(sampleId) ? Promise.reject(new Error('no picture')) : Promise.resolve({} as HTMLImageElement),
      spokenFor: () => spoken,
    },
    {
      ready: () => ready++,
      leased: (_, reason) => idle.push(reason),
      failed: (failure) => assert.fail(String(failure)),
    },
  );
  return { buffer, asked, spoken, broken, idle, readyCalls: () => ready };
}

test('keeps the next tasks decoded, in the order of the server', async () => {
  const { buffer, asked } = setUp([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  await buffer.refill();
  await settle();
  assert.equal(buffer.size, AHEAD);
  assert.deepEqual([buffer.take()?.task.sampleId, buffer.take()?.task.sampleId], [1, 2]);
  await settle();
  assert.equal(buffer.size, AHEAD);
  assert.deepEqual(asked[1], { count: 2, holding: [3, 4, 5, 6, 7, 8] });
});

test('holding names what is on the stage or on its way, and a sample is never queued twice', async () => {
  const { buffer, asked, spoken } = setUp([1, 7, 2, 1]);
  spoken.push(7);
  await buffer.refill();
  assert.deepEqual(asked[0]?.holding, [7]);
  await buffer.refill();
  assert.deepEqual(
    [0, 1].map(() => buffer.take()?.task.sampleId),
    [1, 2],
  );
});

test('a task put back comes first again, without waiting', async () => {
  const { buffer } = setUp([1, 2, 3]);
  await buffer.refill();
  await settle();
  const first = buffer.take()!;
  buffer.putBack(first);
  assert.equal(buffer.take(), first);
});

test('a picture that cannot be read does not stop the queue', async () => {
  const { buffer, broken, readyCalls } = setUp([1, 2]);
  broken.add(1);
  await buffer.refill();
  await settle();
  assert.equal(readyCalls(), 1);
  assert.deepEqual(buffer.take(), { task: task(1), shown: null });
  assert.equal(buffer.take()?.task.sampleId, 2);
});

test('says why when nothing comes', async () => {
  const { buffer, idle } = setUp([]);
  await buffer.refill();
  assert.deepEqual(idle, ['round-complete']);
  assert.equal(buffer.take(), null);
});

test('a picture that did not come for want of a connection is fetched again', async () => {
  const failures: unknown[] = [];
  let online = false;
  const buffer = new TaskBuffer(
    {
      lease: () => Promise.resolve<Leased>({ tasks: online ? [] : [task(1)], round: ROUND, idle: null }),
      load: () =>
        online ? Promise.resolve({} as HTMLImageElement) : Promise.reject(new RequestFailure('offline', 0, 'gone')),
      spokenFor: () => [],
    },
    { ready: () => undefined, leased: () => undefined, failed: (failure) => failures.push(failure) },
  );
  await buffer.refill();
  await settle();
  assert.equal(failures.length, 1);
  assert.equal(buffer.take(), null, 'not shown as broken');
  await settle();
  online = true;
  await buffer.refill();
  await settle();
  assert.equal(buffer.take()?.task.sampleId, 1);
});
