import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, LabelClass, RoundState, Session } from '../../../../frontend/stage/contract.js';
import { commandFor, type Key } from '../../../../frontend/stage/keys.js';
import { answerOf, openWords, orWords, toggled } from '../../../../frontend/stage/not-sure.js';
import { clockText, perMinute, workedMillis } from '../../../../frontend/stage/pace.js';
import { spokenLine } from '../../../../frontend/stage/spoken.js';
import {
  balance,
  EMPTY,
  FILM_LENGTH,
  lookedAt,
  reduce,
  roundAnswered,
  type Given,
  type StageState,
} from '../../../../frontend/stage/stage-state.js';
import { deliveryLine, pointsBetween } from '../../../../frontend/stage/words.js';
import { fitScale, keptInside, zoomAt } from '../../../../frontend/stage/zoom.js';

const CLASSES: LabelClass[] = [
  { id: 10, name: 'Coat', color: '#000', key: '1' },
  { id: 11, name: 'Fur', color: '#000', key: 'f' },
  { id: 12, name: 'None', color: '#000', key: null },
];

function key(pressed: string, more: Partial<Key> = {}): Key {
  return { key: pressed, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

test('keys: classes, commands, and a class that takes a command’s letter', () => {
  assert.deepEqual(commandFor(key('1'), CLASSES), { type: 'label', classId: 10 });
  assert.deepEqual(commandFor(key('f'), CLASSES), { type: 'label', classId: 11 });
  assert.deepEqual(commandFor(key('F', { shiftKey: true }), CLASSES), { type: 'flag' });
  assert.deepEqual(commandFor(key('&', { code: 'Digit1' }), CLASSES), { type: 'label', classId: 10 });
  assert.deepEqual(commandFor(key('z', { ctrlKey: true }), CLASSES), { type: 'undo' });
  assert.deepEqual(commandFor(key('Backspace'), CLASSES), { type: 'undo' });
  assert.deepEqual(commandFor(key(' '), CLASSES), { type: 'skip' });
  assert.equal(commandFor(key('1', { ctrlKey: true }), CLASSES), null);
  assert.equal(commandFor(key('q'), CLASSES), null);
  assert.deepEqual(commandFor(key('+', { code: 'Digit1', shiftKey: true }), CLASSES), { type: 'zoom-in' });
});

test('keys: a digit with Shift leaves its class open, a letter stays a command', () => {
  assert.deepEqual(commandFor(key('!', { code: 'Digit1', shiftKey: true }), CLASSES), {
    type: 'leave-open',
    classId: 10,
  });
  assert.deepEqual(commandFor(key('1', { code: 'Digit1', shiftKey: true }), CLASSES), { type: 'label', classId: 10 });
  assert.deepEqual(commandFor(key('m'), CLASSES), { type: 'not-sure' });
  assert.deepEqual(commandFor(key('m'), [{ ...CLASSES[0]!, key: 'm' }]), { type: 'label', classId: 10 });
});

test('not sure: classes are picked and taken out, and two or more are sent together', () => {
  const one = toggled(null, 12);
  const two = toggled(one, 10);
  assert.deepEqual(two, [12, 10]);
  assert.deepEqual(toggled(two, 12), [10]);
  assert.equal(answerOf(null), null);
  assert.equal(answerOf([]), null);
  assert.deepEqual(answerOf(one), { classId: 12 });
  assert.deepEqual(answerOf(two), { candidates: [12, 10] });
  assert.equal(orWords(two, CLASSES), 'Coat or None');
  assert.equal(orWords([10, 11, 12], CLASSES), 'Coat, Fur or None');
  assert.equal(openWords(two, CLASSES), 'Coat or None: send');
  assert.equal(openWords(one, CLASSES), 'None or …?');
});

test('not sure: a screen reader hears what stays possible', () => {
  const session = { classes: CLASSES } as Session;
  const unsure: Given = { ...given(1), kind: 'NOT_SURE', classId: null, candidates: [10, 11] };
  const state = reduce({ ...EMPTY, session }, { type: 'given', given: unsure, now: 1 });
  assert.match(spokenLine(state), /^Not sure: Coat or Fur\./);
});

function given(sampleId: number, classId = 10): Given {
  return { sampleId, kind: 'LABEL', classId, candidates: [], media: '', excerpt: null, at: '', task: null };
}

function withAnswers(...sampleIds: number[]): StageState {
  return sampleIds.reduce<StageState>(
    (state, id) => reduce(state, { type: 'given', given: given(id), now: id }),
    EMPTY,
  );
}

test('film: newest first, at most twenty, a changed answer keeps its place', () => {
  const many = withAnswers(...Array.from({ length: 25 }, (_, i) => i));
  assert.equal(many.film.length, FILM_LENGTH);
  assert.equal(many.film[0]?.sampleId, 24);
  const changed = reduce(many, { type: 'given', given: given(22, 11), now: 99 });
  assert.deepEqual([changed.film[2]?.sampleId, changed.film[2]?.classId], [22, 11]);
  assert.equal(changed.film.length, FILM_LENGTH);
});

test('film: looking back stops at the oldest, undo removes', () => {
  const state = reduce(withAnswers(1, 2), { type: 'looked', at: 7 });
  assert.equal(lookedAt(state)?.sampleId, 1);
  assert.equal(lookedAt(reduce(EMPTY, { type: 'looked', at: 0 })), null);
  assert.deepEqual(
    reduce(state, { type: 'taken-back', sampleId: 1 }).film.map((each) => each.sampleId),
    [2],
  );
});

test('film: opening again does not forget the answers of this visit', () => {
  const recent = { sampleId: 9, kind: 'LABEL', classId: 10, media: '', excerpt: null, at: '' } as const;
  const session = { recent: [recent], round: {} as RoundState } as unknown as Session;
  assert.deepEqual(
    reduce(EMPTY, { type: 'opened', session }).film.map((each) => each.sampleId),
    [9],
  );
  assert.deepEqual(
    reduce(withAnswers(1), { type: 'opened', session }).film.map((each) => each.sampleId),
    [1],
  );
});

test('the round counts answers on their way', () => {
  const round = { size: 25, answered: 24 } as RoundState;
  const pending = (...kinds: Answer['kind'][]) => kinds.map((kind) => ({ kind }) as Answer);
  const count = (...kinds: Answer['kind'][]) => {
    const news = { waiting: kinds.length, trouble: null };
    const sent = pending(...kinds);
    return roundAnswered(
      reduce({ ...EMPTY, round }, { type: 'outbox', news, pending: sent, corrections: new Set(['c']) }),
    );
  };
  assert.equal(count(), 24);
  assert.equal(count('SKIP', 'UNDO'), 24);
  assert.equal(count('LABEL', 'LABEL', 'LABEL'), 25);
  assert.equal(count('UNDO'), 23);
  assert.equal(
    balance([{ key: 'c', kind: 'LABEL' } as Answer, { key: 'd', kind: 'FLAG' } as Answer], new Set(['c'])),
    1,
  );
});

test('the reason for an empty stage is forgotten when the last answers arrive, or the stage empties', () => {
  const idle = { ...EMPTY, idle: 'all-leased', outbox: { waiting: 1, trouble: null } } as const;
  const arrived = {
    type: 'outbox',
    news: { waiting: 0, trouble: null },
    pending: [],
    corrections: new Set<string>(),
  } as const;
  assert.equal(reduce(idle, arrived).idle, null);
  assert.equal(reduce(reduce(idle, arrived), arrived).idle, null);
  assert.equal(reduce({ ...idle, outbox: { waiting: 0, trouble: null } }, arrived).idle, 'all-leased');
  assert.equal(reduce(idle, { type: 'shown', task: null }).idle, null);
});

test('pace leaves breaks out', () => {
  const times = [0, 1000, 2000, 3000, 4000, 200_000, 201_000];
  assert.equal(workedMillis(times), 5000);
  assert.equal(perMinute(times.slice(0, 5), 4000), 60);
  assert.equal(perMinute([0, 1000], 1000), null);
  assert.deepEqual([clockText(252_999), clockText(3_852_000)], ['4:12', '1:04:12']);
});

test('tiny pictures are enlarged by whole device pixels, large ones at most twice', () => {
  assert.equal(fitScale({ width: 28, height: 28 }, { width: 900, height: 600 }, 1), 21);
  assert.equal(fitScale({ width: 28, height: 28 }, { width: 900, height: 600 }, 2), 21);
  assert.equal(fitScale({ width: 28, height: 28 }, { width: 900, height: 610 }, 2), 21.5);
  assert.equal(fitScale({ width: 4000, height: 2000 }, { width: 1000, height: 1000 }, 1), 0.25);
  assert.equal(fitScale({ width: 300, height: 300 }, { width: 3000, height: 3000 }, 1), 2);
});

test('zoom keeps the point under the pointer and never leaves a gap', () => {
  const zoomed = zoomAt({ scale: 2, x: 0, y: 0 }, 2, 50, 30, 1);
  assert.deepEqual(zoomed, { scale: 4, x: -50, y: -30 });
  assert.equal(zoomAt({ scale: 2, x: 0, y: 0 }, 0.1, 0, 0, 1).scale, 1);
  const picture = { width: 100, height: 10 };
  assert.deepEqual(keptInside({ scale: 4, x: 900, y: 900 }, picture, { width: 200, height: 200 }), {
    scale: 4,
    x: 100,
    y: 0,
  });
});

test('words', () => {
  assert.equal(deliveryLine({ waiting: 3, trouble: 'offline' }), 'Offline – 3 answers kept here');
  assert.equal(
    deliveryLine({ waiting: 1, trouble: 'signed-out' }),
    'Signed out – sign in again, nothing is lost (1 answer kept here)',
  );
  assert.equal(deliveryLine({ waiting: 2, trouble: null }), null);
  assert.equal(pointsBetween(0.8, 0.79), '−1.0 points');
});
