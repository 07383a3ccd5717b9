import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { StageApi } from '../../../../frontend/stage/api.js';
import { RequestFailure } from '../../../../frontend/stage/api.js';
import type { Answer, Leased, RoundState, Session } from '../../../../frontend/stage/contract.js';
import { StageEngine, type EngineView } from '../../../../frontend/stage/engine.js';
import { EMPTY, type StageState } from '../../../../frontend/stage/stage-state.js';
import type { ReadyTask } from '../../../../frontend/stage/task-buffer.js';

const ROUND = { number: 1, size: 25, answered: 0, state: 'OPEN' } as RoundState;

/** The little of a browser that the engine stands on. */
beforeEach(() => {
  const entries = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
    key: (i: number) => [...entries.keys()][i] ?? null,
    get length() {
      return entries.size;
    },
  };
  class Image {
    decode = () => Promise.resolve();
  }
  Object.assign(globalThis, { window: { localStorage, setTimeout, clearTimeout }, Image });
});

/** Hands out samples 1, 2, 3, … and remembers what it is told. */
class Server implements StageApi {
  readonly answers: Answer[] = [];
  readonly holding: number[][] = [];
  offline = false;
  private next = 1;

  session(): Promise<Session> {
    const project = { id: 1, name: 'Coats', guidelinesHtml: null };
    const session = { project, user: { id: 5, name: 'Ada' }, hints: false, classes: [], recent: [], round: ROUND };
    return this.reply(session);
  }

  lease(count: number, holding: number[]): Promise<Leased> {
    this.holding.push(holding);
    const tasks = Array.from({ length: this.offline ? 0 : count }, () => this.next++).map((sampleId) => ({
      sampleId,
      media: `m/${sampleId}`,
      excerpt: null,
      width: 1,
      height: 1,
      name: `s${sampleId}`,
      why: null,
      guess: null,
    }));
    return this.reply({ tasks, round: ROUND, idle: null });
  }

  deliver(answers: Answer[]) {
    if (!this.offline) this.answers.push(...answers);
    return this.reply({
      results: answers.map(({ key }) => ({ key, status: 'ACCEPTED' as const, reason: null })),
      round: ROUND,
    });
  }

  deliverParting(answers: Answer[]) {
    void this.deliver(answers);
  }

  nextRound(): Promise<RoundState> {
    return this.reply(ROUND);
  }

  told(): string[] {
    return this.answers.map(
      ({ kind, sampleId, classId }) => `${kind} ${sampleId}${classId === null ? '' : ` as ${classId}`}`,
    );
  }

  private reply<T>(value: T): Promise<T> {
    return this.offline ? Promise.reject(new RequestFailure('offline', 0, 'gone')) : Promise.resolve(value);
  }
}

class View implements EngineView {
  state: StageState = EMPTY;
  shown: number | null = null;

  show(ready: ReadyTask | null): void {
    this.shown = ready?.task.sampleId ?? null;
  }

  changed(state: StageState): void {
    this.state = state;
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 15));
const opened: StageEngine[] = [];
afterEach(() => opened.splice(0).forEach((engine) => engine.close()));

async function open(server = new Server()) {
  const view = new View();
  const engine = new StageEngine('1', view, server);
  opened.push(engine);
  await engine.open();
  await settle();
  return { server, view, engine };
}

test('after a label the next sample is shown in the same turn, and the answer arrives', async () => {
  const { server, view, engine } = await open();
  assert.equal(view.shown, 1);
  engine.label(10);
  assert.equal(view.shown, 2);
  engine.skip();
  engine.flag('blurred');
  assert.equal(view.shown, 4);
  await settle();
  assert.deepEqual(server.told(), ['LABEL 1 as 10', 'SKIP 2', 'FLAG 3']);
});

test('who is not sure leaves several classes possible, once, and can take that back', async () => {
  const { server, view, engine } = await open();
  engine.leaveOpen([10, 12]);
  assert.equal(view.shown, 2);
  assert.deepEqual(view.state.film[0]?.candidates, [10, 12]);
  engine.undo();
  assert.equal(view.shown, 1);
  engine.label(10);
  await settle();
  assert.deepEqual(server.told(), ['NOT_SURE 1', 'UNDO 1', 'LABEL 1 as 10']);
  assert.deepEqual(
    server.answers.map(({ candidates }) => candidates),
    [[10, 12], [], []],
  );
});

test('undo goes back across samples, and forward again in order', async () => {
  const { server, view, engine } = await open();
  engine.label(10);
  engine.label(11);
  engine.undo();
  assert.equal(view.shown, 2);
  engine.undo();
  assert.equal(view.shown, 1);
  engine.undo();
  assert.equal(view.shown, 1, 'nothing is left to undo');
  engine.label(12);
  assert.equal(view.shown, 2);
  engine.label(13);
  assert.equal(view.shown, 3);
  await settle();
  const told = ['LABEL 1 as 10', 'LABEL 2 as 11', 'UNDO 2', 'UNDO 1', 'LABEL 1 as 12', 'LABEL 2 as 13'];
  assert.deepEqual(server.told(), told);
});

test('an earlier answer can be looked at, changed, and left', async () => {
  const { server, view, engine } = await open();
  engine.label(10);
  engine.label(11);
  engine.look(1);
  assert.equal(view.shown, 1);
  engine.skip();
  assert.equal(view.shown, 1, 'an answer is changed, not skipped');
  engine.label(12);
  assert.equal(view.shown, 3, 'back at the sample whose turn it is');
  assert.deepEqual(
    view.state.film.map(({ sampleId, classId }) => [sampleId, classId]),
    [
      [2, 11],
      [1, 12],
    ],
  );
  await settle();
  assert.deepEqual(server.told(), ['LABEL 1 as 10', 'LABEL 2 as 11', 'LABEL 1 as 12']);
});

test('samples answered offline stay spoken for until their answers have arrived', async () => {
  const { server, view, engine } = await open();
  server.offline = true;
  engine.label(10);
  engine.undo();
  engine.label(11);
  await settle();
  assert.equal(view.state.outbox.trouble, 'offline');
  assert.ok(server.holding.at(-1)!.includes(1));
  server.offline = false;
  engine.wake();
  await settle();
  assert.deepEqual(server.told(), ['LABEL 1 as 10', 'UNDO 1', 'LABEL 1 as 11']);
  assert.deepEqual(view.state.outbox, { waiting: 0, trouble: null });
});

test('a session that could not be opened says why and opens when woken', async () => {
  const server = new Server();
  server.offline = true;
  const { view, engine } = await open(server);
  assert.equal(view.state.failure?.kind, 'offline');
  server.offline = false;
  engine.wake();
  await settle();
  assert.equal(view.state.failure, null);
  assert.equal(view.shown, 1);
});
