import type { Project } from '#shared/records/project';
import type { RowOf } from '#shared/records/index';
import { useLocation } from 'wouter';
import { NewRecord } from '../../forms/making/new-record';
import { RecordSheet } from '../../forms/record-sheet';
import { RecordTable, type Sort, type TableColumn } from '../../grid/record-table';
import { addresses, type ProjectTab } from '../../state/addresses';
import { useText } from '../../text';
import { BesideList } from '../../ui/beside-list';
import { EmptyState } from '../../ui/empty-state';

type SimpleKind = 'projectMember' | 'milestone' | 'duty';
export type RecordListProps<K extends SimpleKind> = { project: Project; rows: readonly RowOf<K>[] | undefined; open: string | null };
type Props<K extends SimpleKind> = RecordListProps<K> & {
  kind: K;
  tab: ProjectTab;
  columns: readonly TableColumn<RowOf<K>>[];
  sort?: Sort;
  toneOf?: (row: RowOf<K>) => 'bad' | 'soon' | null;
};

/** One tab of a project that is a plain list: the table, and the record that is open beside it. */
export function RecordList<K extends SimpleKind>({ project, rows, open, kind, tab, ...table }: Props<K>) {
  const [, navigate] = useLocation();
  const text = useText();
  const show = (id: string) => navigate(addresses.project(project.id, tab, id));
  const create = <NewRecord kind={kind} values={{ projectId: project.id }} onCreated={show} />;
  return (
    <BesideList open={open !== null}>
      <RecordTable<RowOf<K>>
        kind={kind}
        name={`project/${kind}`}
        rows={rows}
        onOpen={({ id }) => show(id)}
        openId={open}
        toolbar={create}
        empty={<EmptyState title={text.tables.nothingYet(text.projects.tabs[tab])}>{text.projects.explained[kind]}</EmptyState>}
        {...table}
      />
      {open !== null && (
        <RecordSheet
          kind={kind}
          id={open}
          onClose={() => navigate(addresses.project(project.id, tab))}
          context={{ customerId: project.customerId, projectId: project.id }}
        />
      )}
    </BesideList>
  );
}
