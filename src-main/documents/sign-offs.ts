import { table, title, type Block, type Column, type Receipt, type SignOff, type SignTable } from './model';
import { dayWidth } from './listed';
import type { Reader } from './reader';

// The sign-off blocks of the house (documents 4.0, S-1 to S-5). What is signed is written by hand: no name, no date is printed into a blank.

/** S-1 内部审批栏: 编制, 审核 and 批准 of one department, each with signature and date. */
export function internalApproval({ words, department }: Reader): SignOff {
  const { sign } = words;
  const lines = [
    { label: sign.signature, kind: 'write' },
    { label: sign.date, kind: 'date' },
  ] as const;
  return {
    block: 'signOff',
    parties: [sign.prepared, sign.checked, sign.approved].map((heading) => ({ heading, lines })),
    note: department === '' ? '' : sign.department + words.colon + department,
  };
}

/** S-2 双方签章栏: the customer and our own organisation as on their seals, with the sentence on copies below. Over several pages it is sealed across their edges. */
export function bothParties({ words, customerName, ourName }: Reader, copies: string): SignOff {
  const { sign } = words;
  const lines = [
    { label: sign.representative, kind: 'write' },
    { label: sign.phone, kind: 'write' },
    { label: sign.date, kind: 'date' },
  ] as const;
  return {
    block: 'signOff',
    parties: [customerName || sign.customerParty, ourName || sign.ourParty].map((party) => ({ heading: sign.stamp(party), lines })),
    note: copies,
    seam: true,
  };
}

/** S-3 回执: what the customer tears off and sends back, having read the paper of this name. */
export const receiptFor = ({ words, ourName }: Reader, paperTitle: string): Receipt => ({
  block: 'receipt',
  title: words.sign.receipt,
  to: ourName,
  text: words.sign.received(paperTitle),
  rows: [
    [{ label: words.sign.opinion, kind: 'opinion' }],
    [
      { label: words.sign.receivedBy, kind: 'write' },
      { label: words.sign.date, kind: 'date' },
    ],
  ],
});

type VersionColumns<R> = {
  readonly version: (row: R) => string;
  readonly day: (row: R) => string;
  /** 编制 and 修改说明, which come from fields of the record. */
  readonly fields: readonly Column<R>[];
};

/** S-4 版本记录, oldest version first: page 2 of every document that has versions. */
export const versionRecord = <R>({ words }: Reader, rows: readonly R[], { version, day, fields }: VersionColumns<R>): Block[] => [
  title(words.sign.versions),
  table<R>({
    caption: '',
    columns: [
      { header: words.sign.version, width: 5, align: 'center', text: version },
      { header: words.sign.date, width: dayWidth, align: 'center', text: day },
      ...fields,
    ],
    rows,
    empty: words.none,
  }),
];

/** S-5 会签栏, one row for each department: those of the house where a document names no others. */
export const countersign = ({ words }: Reader, departments: readonly string[] = words.sign.departments): SignTable => ({
  block: 'signTable',
  columns: [
    { header: words.sign.countersigning, width: 5, fill: 'text' },
    { header: words.sign.theirOpinion, width: 12, fill: 'write' },
    { header: words.sign.signature, width: 5, fill: 'write' },
    { header: words.sign.date, width: 7, fill: 'date' },
  ],
  rows: departments.map((department) => [department]),
});
