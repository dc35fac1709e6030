import { describe, expect, test } from 'vitest';
import { definitionOf, records } from '#shared/records/index';
import { isKind } from '#shared/records/kinds';
import { blocksOf, fillsOf, needsReason, transitionsOf } from '../../../src-shared/rules/state-machines';

const kinds = Object.keys(records).filter(isKind);
const withMachine = kinds.filter((kind) => transitionsOf(kind) !== null);
const bare = { result: '', verifiedBy: null, confirmedBy: null, confirmedOn: null };

describe('what blocks a step', () => {
  test.each([
    ['IS-7: closing needs a result and a verifier', 'issue', { ...bare, state: 'open' }, { state: 'closed' }, ['result', 'verifiedBy']],
    [
      'IS-7: what the change itself fills in is there',
      'issue',
      { ...bare, state: 'verify' },
      { state: 'closed', result: '已扩容' },
      ['verifiedBy'],
    ],
    [
      'IS-7: what the change itself empties is missing',
      'issue',
      { state: 'verify', result: '已扩容', verifiedBy: 'text:李工' },
      { state: 'closed', result: '' },
      ['result'],
    ],
    ['IS-7: with both, it closes', 'issue', { state: 'verify', result: '已扩容', verifiedBy: 'text:李工' }, { state: 'closed' }, []],
    ['IS-7: a closed issue is saved as it is', 'issue', { ...bare, state: 'closed' }, { state: 'closed', result: '' }, []],
    ['IS-7: other states ask for nothing', 'issue', { ...bare, state: 'new' }, { state: 'accepted' }, []],
    ['IS-7: other fields are none of its business', 'issue', { ...bare, state: 'closed' }, { result: '' }, []],
    [
      'RQ-2: confirmed needs confirmer and date',
      'requirementDoc',
      { ...bare, state: 'customer' },
      { state: 'confirmed' },
      ['confirmedBy', 'confirmedOn'],
    ],
    [
      'RQ-2: the day alone is not enough',
      'requirementDoc',
      { ...bare, state: 'customer' },
      { state: 'confirmed', confirmedOn: '2026-11-25' },
      ['confirmedBy'],
    ],
    ['VI-7: a visit is never blocked', 'visit', { state: 'toVisit' }, { state: 'visited' }, []],
    ['an action is done without a result: a warning, not a block', 'actionItem', { state: 'doing', result: '' }, { state: 'done' }, []],
    ['a kind without states', 'contact', {}, { state: 'closed' }, []],
  ] as const)('%s', (_rule, kind, row, change, missing) => {
    expect(blocksOf(kind, row, change)).toEqual(missing);
  });

  test('2.5: a closed issue is opened again only with a reason', () => {
    expect(needsReason('issue', { state: 'closed' }, { state: 'open' })).toBe(true);
    expect(needsReason('issue', { state: 'closed' }, { result: '已扩容' })).toBe(false);
    expect(needsReason('issue', { state: 'open' }, { state: 'closed' })).toBe(false);
    expect(needsReason('visit', { state: 'closed' }, { state: 'reported' })).toBe(false);
  });
});

describe('2.5: state machines', () => {
  test.each(withMachine)('%s: the states are those of the definition, the initial one first', (kind) => {
    const state = definitionOf(kind).fields['state'];
    expect(Object.keys(transitionsOf(kind) ?? {})).toEqual(Object.keys(state?.choices ?? {}));
    expect(Object.keys(transitionsOf(kind) ?? {})[0]).toBe(state?.options.initial);
  });

  test.each(withMachine)('%s: every state can be reached from the initial one, and none follows itself', (kind) => {
    const transitions = transitionsOf(kind) ?? {};
    const reached = new Set(Object.keys(transitions).slice(0, 1));
    for (const state of reached) for (const next of transitions[state] ?? []) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(transitions).sort());
    for (const [state, next] of Object.entries(transitions)) expect(next).not.toContain(state);
  });

  test('every kind with a state has one, but for the circuit, which changes freely', () => {
    const withState = kinds.filter((kind) => 'state' in definitionOf(kind).fields);
    expect(withState.filter((kind) => transitionsOf(kind) === null)).toEqual(['circuit']);
  });
});

describe('what a change of state fills in', () => {
  const today = '2026-11-25';
  test.each([
    ['an issue is closed today', 'issue', { state: 'open', closedOn: null }, { state: 'closed' }, { closedOn: today }],
    ['a day that stands there stays', 'issue', { state: 'open', closedOn: '2026-11-01' }, { state: 'closed' }, {}],
    ['a day that the change names stands', 'issue', { state: 'open', closedOn: null }, { state: 'closed', closedOn: '2026-11-02' }, {}],
    [
      'opened again it is not closed on any day',
      'issue',
      { state: 'closed', closedOn: '2026-11-01' },
      { state: 'open' },
      { closedOn: null },
    ],
    ['a milestone is reached', 'milestone', { state: 'moved', reachedOn: null }, { state: 'reached' }, { reachedOn: today }],
    ['a duty is done', 'duty', { state: 'open', doneOn: null }, { state: 'done' }, { doneOn: today }],
    ['a duty is open again', 'duty', { state: 'done', doneOn: today }, { state: 'open' }, { doneOn: null }],
    ['a duty that is dropped has no day', 'duty', { state: 'open', doneOn: null }, { state: 'dropped' }, {}],
    ['an action is done', 'actionItem', { state: 'doing', doneOn: null }, { state: 'done' }, { doneOn: today }],
    ['a version is sent', 'requirementDoc', { state: 'review', sentOn: null }, { state: 'customer' }, { sentOn: today }],
    ['a confirmed version was sent', 'requirementDoc', { state: 'customer', sentOn: '2026-11-01' }, { state: 'confirmed' }, {}],
    ['a version that comes back is not sent', 'requirementDoc', { state: 'customer', sentOn: today }, { state: 'draft' }, { sentOn: null }],
    ['another field fills in nothing', 'issue', { state: 'closed', closedOn: null }, { result: '好' }, {}],
    ['a state that stays fills in nothing', 'issue', { state: 'closed', closedOn: null }, { state: 'closed' }, {}],
  ] as const)('%s', (_what, kind, row, change, fills) => {
    expect(fillsOf(kind, row, change, today)).toEqual(fills);
  });
});
