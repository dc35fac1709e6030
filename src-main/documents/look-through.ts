import type { Bundle } from '#shared/bundle';
import type { Input } from '#shared/ipc/contract';
import { nothingFound, type LeakReport } from '#shared/papers/leaks/report';
import { records, type RowOf } from '#shared/records/index';
import { fail, ok, type Result } from '#shared/result';
import { checkPaper } from './check-paper';
import type { NamedPaper } from './named-paper';
import type { Edition } from './edition';

type Asked = Pick<Input<'exportDocument'>, 'people' | 'passed'>;

/** People by kind. What is no whole record of a person is left aside: of nobody else does the check ask anything. */
function peopleOf(rows: NonNullable<Asked['people']>): Bundle['records'] {
  const of = <K extends 'teamMember' | 'contact'>(kind: K) =>
    rows.flatMap((each) => (each.kind === kind && records[kind].stored.safeParse(each.row).success ? [each.row as RowOf<K>] : []));
  return { teamMember: of('teamMember'), contact: of('contact') };
}

/** Looks through what is to be written for the customer (lifecycle G-9); fails with `leaks-found` where `passed` is no word for what was found. */
export function lookThrough(
  named: NamedPaper,
  bundle: Bundle,
  { audience, masked = false }: Edition,
  { people = [], passed }: Asked,
): Result<LeakReport> {
  const leaks = audience === 'customer' ? checkPaper(named, bundle.records, peopleOf(people), masked) : nothingFound;
  return passed !== undefined && passed !== leaks.fingerprint && leaks.total > 0 ? fail({ kind: 'leaks-found', leaks }) : ok(leaks);
}
