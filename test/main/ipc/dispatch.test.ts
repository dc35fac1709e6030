import { describe, expect, test } from 'vitest';
import { channels } from '#shared/ipc/channels';
import { contract, type Handlers } from '#shared/ipc/contract';
import { fail, ok } from '#shared/result';
import { makeCrashLog } from '../../../src-main/ipc/crash-log';
import { makeDispatch } from '../../../src-main/ipc/dispatch';
import { bundleText } from './a-bundle';

const lines: string[] = [];
const noteCrash = makeCrashLog(
  (line) => lines.push(line),
  () => new Date('2026-11-24T01:02:03.000Z'),
);
/** A gate with one handler of our own; the others are never asked. */
const gate = (handlers: Partial<Handlers>) => makeDispatch(handlers as Handlers, noteCrash);

test('the names that the preload knows are the channels of the contract', () => {
  expect([...channels].sort()).toEqual(Object.keys(contract).sort());
});

describe('the gate', () => {
  test('refuses channels that are not in the contract, whatever they are called', async () => {
    for (const name of ['readFile', '', 'constructor', '__proto__', 'toString']) {
      expect(await gate({})(name, {})).toEqual(fail({ kind: 'unknown-channel' }));
    }
  });

  test('names the place of input that does not fit, and asks no handler', async () => {
    const never = gate({ appendBatches: () => Promise.reject(new Error('was asked')) });
    expect(await never('appendBatches', { lease: 1, batches: [{ seq: 0 }] })).toEqual(fail({ kind: 'bad-input', where: 'batches.0.seq' }));
    expect(await never('appendBatches', { lease: 1 })).toEqual(fail({ kind: 'bad-input', where: 'batches' }));
    expect(await never('appendBatches', undefined)).toEqual(fail({ kind: 'bad-input', where: '' }));
    expect(await gate({})('appInfo', { more: 1 })).toEqual(fail({ kind: 'bad-input', where: '' }));
  });

  test('passes what a user can meet through as it is', async () => {
    const failure = fail({ kind: 'gap', expected: 7 });
    expect(await gate({ appendBatches: async () => failure })('appendBatches', { lease: 1, batches: [] })).toEqual(failure);
  });

  test('turns a crash into a reference number, and writes a line about it without a word of the records', async () => {
    lines.length = 0;
    const crash = gate({ exportData: () => Promise.reject(new TypeError('cannot read 市第一人民医院')) });
    const answer = await crash('exportData', { bundle: bundleText('customer') });
    expect(answer).toEqual(fail({ kind: 'internal', reference: expect.stringMatching(/^[0-9A-F]{8}$/) as string }));
    const reference = answer.ok || answer.failure.kind !== 'internal' ? '' : answer.failure.reference;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^2026-11-24T01:02:03.000Z ${reference} exportData TypeError \\| at .*dispatch\\.test`));
    expect(lines[0]).not.toContain('医院');
    expect(lines[0]).not.toContain('\n');
  });

  test('lets no answer through that the contract does not say', async () => {
    lines.length = 0;
    const wrong = gate({ lookVault: async () => ok({ found: null, held: false, extra: '市一院' } as never) });
    expect(await wrong('lookVault', {})).toMatchObject({ ok: false, failure: { kind: 'internal' } });
    expect(lines[0]).toContain('lookVault');
    expect(lines[0]).not.toContain('市一院');
  });
});
