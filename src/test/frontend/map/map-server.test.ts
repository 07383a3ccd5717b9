import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { advice, MapServer } from '../../../../frontend/map/map-server.ts';
import { step } from '../../../../frontend/map/steps.ts';
import { COLUMNS, Points } from '../../../../frontend/map/points.ts';
import { Viewport } from '../../../../frontend/map/viewport.ts';

const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

function answer(respond: (path: string) => Response | Error): string[] {
  const asked: string[] = [];
  globalThis.fetch = (path) => {
    asked.push(String(path));
    const response = respond(String(path));
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  };
  return asked;
}

async function adviceOn(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => assert.fail('it should have failed'),
    (failure: unknown) => advice(failure),
  );
}

test('every way to fail says what to do', async () => {
  const server = new MapServer('7');
  const cases: [Response | Error, RegExp][] = [
    [new TypeError('Failed to fetch'), /Check the connection, then try again/],
    [new Response('', { status: 401 }), /Sign in in another tab/],
    [new Response('<html>', { headers: { 'content-type': 'text/html;charset=UTF-8' } }), /You are signed out/],
    [new Response('', { status: 403 }), /Ask an administrator/],
    [new Response('', { status: 404 }), /Reload the page/],
    [new Response('', { status: 409 }), /not worked out yet/],
    [new Response('', { status: 503 }), /Try again in a moment/],
  ];
  for (const [response, words] of cases) {
    answer(() => response);
    assert.match(await adviceOn(server.point(3)), words);
    assert.equal(server.remembered(3), null);
  }
  answer(() => new Response(new Float32Array(3)));
  assert.match(await adviceOn(server.points('pca')), /3 numbers are no map/);
});

test('a sample that could not be looked up can be asked again and is remembered', async () => {
  const server = new MapServer('7');
  const point = { sampleId: 31, ordinal: 3, name: 'a.png', sealed: false, excerpt: null };
  answer(() => new Response('', { status: 503 }));
  await adviceOn(server.point(3));
  const asked = answer(() => Response.json(point));
  assert.deepEqual(await server.point(3), point);
  assert.deepEqual(server.remembered(3), point);
  assert.deepEqual(asked, ['api/projects/7/points/3']);
});

test('an arrow key goes to the nearest sample in its direction', () => {
  const places = [
    [0, 0],
    [1, 0.2],
    [3, 0],
    [0.1, 2],
    [-1, 0],
  ];
  const points = new Points(new Float32Array(places.flatMap(([x, y]) => [x!, y!, ...Array<number>(COLUMNS - 2).fill(-1)])));
  const viewport = new Viewport();
  assert.equal(step(points, 0, viewport, [1, 0]), 1);
  assert.equal(step(points, 1, viewport, [1, 0]), 2);
  assert.equal(step(points, 0, viewport, [0, 1]), 3);
  assert.equal(step(points, 0, viewport, [-1, 0]), 4);
  assert.equal(step(points, 2, viewport, [1, 0]), -1);
});
