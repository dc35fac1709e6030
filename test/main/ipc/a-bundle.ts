import { records, type RowOf } from '#shared/records/index';
import { schema } from '#shared/upgrades/index';

const envelope = (id: string, no: string) => ({
  id,
  no,
  createdAt: '2026-11-20T01:00:00.000Z',
  createdBy: 'p1',
  updatedAt: '2026-11-20T01:00:00.000Z',
  updatedBy: 'p1',
  voided: null,
  sync: { clock: '000000001', clocks: {}, gone: {} },
});

const customerId = '0190a000-0000-7000-8000-00000000000a';
const projectId = '0190a000-0000-7000-8000-00000000000b';
const visitId = '0190a000-0000-7000-8000-00000000000c';

const customer: RowOf<'customer'> = {
  ...records.customer.empty({}),
  ...envelope(customerId, 'KH20261120001'),
  name: '市第一人民医院',
  shortName: '市一院',
};
const project: RowOf<'project'> = {
  ...records.project.empty({ customerId }),
  ...envelope(projectId, 'XM20261120001'),
  name: '网络改造',
};
const visit: RowOf<'visit'> = { ...records.visit.empty({ customerId }), ...envelope(visitId, 'ZF20261120001') };

/** A file of the visit. */
export const aFileOf = (sha256: string, n: number): RowOf<'attachment'> => ({
  ...records.attachment.empty({}),
  ...envelope(`0190a000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`, `FJ20261120${n}`),
  owner: `visit:${visitId}`,
  sha256,
  mediaType: 'image/jpeg',
  bytes: 349,
});

/** The text of a data file about a customer, one of its projects or one of its visits. */
export const bundleText = (kind: 'customer' | 'project' | 'visit', change: object = {}, more: object = {}) =>
  JSON.stringify({
    format: 1,
    schema,
    exportedAt: '2026-11-24T01:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    author: { id: 'p1', name: '李明' },
    subject: { kind, id: { customer: customerId, project: projectId, visit: visitId }[kind] },
    records: { customer: [customer], project: [project], visit: [visit], ...more },
    ...change,
  });
