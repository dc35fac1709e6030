import { useMemo, useState } from 'react';
import type { AnyRow } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useNames } from '../data/names';
import { useDeviceSettings } from '../state/device-settings';
import { useLanguage } from '../text';
import { chosenColumns, columnsOf, withGrowing } from './columns';
import { matching, searchTextIn } from './filtering';
import { nextSort, sortedBy } from './sorting';
import type { Sort, TableColumn } from './table-column';

type Given<R> = { kind: Kind; rows: readonly R[] | undefined; columns: readonly TableColumn<R>[]; name: string; sort: Sort | undefined };
const none: readonly never[] = [];

/** Which columns and rows a table shows, and in which order. Each step is worked out again only when what it rests on changes. */
export function useView<R extends AnyRow>({ kind, rows = none, columns, name, sort: first }: Given<R>) {
  const [sort, setSort] = useState<Sort | null>(first ?? null);
  const [filter, setFilter] = useState('');
  const language = useLanguage();
  const names = useNames();
  const chosen = useDeviceSettings((settings) => settings.columns[name]);

  const all = useMemo(() => columnsOf(kind, columns, { language, names }), [kind, columns, language, names]);
  const shownColumns = useMemo(() => withGrowing(chosenColumns(all, chosen)), [all, chosen]);
  const searchText = useMemo(() => searchTextIn(shownColumns), [shownColumns]);
  const inOrder = useMemo(() => {
    const by = all.find((column) => column.name === sort?.column);
    return sort && by ? sortedBy(rows, by, sort.down) : rows;
  }, [rows, sort, all]);
  const shownRows = useMemo(() => matching(inOrder, filter, searchText), [inOrder, filter, searchText]);

  const sortBy = (column: string) => setSort((now) => nextSort(now, column));
  return { all, columns: shownColumns, rows: shownRows, sort, sortBy, filter, setFilter };
}
