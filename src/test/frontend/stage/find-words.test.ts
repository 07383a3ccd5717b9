import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, wordsOf } from '../../../../frontend/stage/find-words.js';

test('words are parted by spaces, or by commas where there are some', () => {
  assert.deepEqual(wordsOf('  Free  money free '), ['free', 'money']);
  assert.deepEqual(wordsOf('click here, Free,,'), ['click here', 'free']);
  assert.deepEqual(wordsOf(' '), []);
});

test('finds words whatever their case, and joins what overlaps', () => {
  assert.deepEqual(findWords('A free Freeway', ['free']), [
    { start: 2, end: 6 },
    { start: 7, end: 11 },
  ]);
  assert.deepEqual(findWords('freeway', ['free', 'eway']), [{ start: 0, end: 7 }]);
  assert.deepEqual(findWords('anything', []), []);
});

test('places fit where lower case has another length', () => {
  assert.deepEqual(findWords('İ free', ['free']), [{ start: 2, end: 6 }]);
  assert.deepEqual(findWords('İ Free', ['free']), [{ start: 2, end: 6 }]);
});

test('stops after so many', () => {
  assert.equal(findWords('a b '.repeat(100), ['a'], 7).length, 7);
});
