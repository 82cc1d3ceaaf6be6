import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActivityKind, ActivityState, ParticipantGroup } from '../../../src/domain/activity.ts';
import * as dateTerms from '../../../src/words/date-terms.ts';
import * as terms from '../../../src/words/terms.ts';

/** Every term with the name of its list and its own name. */
const everyTerm = Object.entries({ ...terms, ...dateTerms }).flatMap(([list, entries]) =>
  list.endsWith('Terms')
    ? Object.entries(entries as Record<string, terms.Term>).map(([name, term]) => ({ list, name, term }))
    : [],
);

test('every term has words in every language', () => {
  const missing = everyTerm.filter(({ term }) => terms.languages.some((language) => !term[language]?.trim()));
  assert.deepEqual(missing, []);
  assert.ok(everyTerm.length > 90);
});

test('Thai terms are Thai, whole and composed; English ones hold no Thai', () => {
  for (const { list, name, term } of everyTerm) {
    assert.match(term.th, /^[฀-๿]/, `${list}.${name}`);
    assert.equal(term.th, term.th.normalize('NFC'), `${list}.${name}`);
    assert.doesNotMatch(term.th, /ํา|เเ/, `${list}.${name}: ำ and แ are one character`);
    assert.doesNotMatch(term.en, /[฀-๿]/, `${list}.${name}`);
  }
});

test('no two values of a list share a name', () => {
  for (const [list, entries] of Object.entries({ ...terms, ...dateTerms }).filter(([name]) => name.endsWith('Terms'))) {
    for (const language of terms.languages) {
      const names = Object.values(entries as Record<string, terms.Term>).map((term) => term[language]);
      assert.equal(new Set(names).size, names.length, `${list} in ${language}`);
    }
  }
});

test('every kind, state and group that the domain knows has a term, and "awaiting" besides', () => {
  assert.deepEqual(Object.keys(terms.kindTerms), ActivityKind.options);
  assert.deepEqual(Object.keys(terms.stateTerms), [...ActivityState.options, 'awaiting']);
  assert.deepEqual(Object.keys(terms.groupTerms), ParticipantGroup.options);
});

test('months and weekdays are complete', () => {
  assert.equal(dateTerms.monthTerms.length, 12);
  assert.equal(dateTerms.monthShortTerms.length, 12);
  assert.equal(dateTerms.weekdayTerms.length, 7);
  assert.equal(dateTerms.weekdayShortTerms.length, 7);
});
