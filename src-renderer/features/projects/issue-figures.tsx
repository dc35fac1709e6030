import { useMemo } from 'react';
import type { Issue } from '#shared/records/issue';
import { issueStatistics } from '#shared/rules/issues';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import classes from './issue-figures.module.css';

/** 总数 · 未关闭 · 逾期 · 本期新增 · 本期关闭, the figures of the paper. The period runs from the last publication: before the first, from the beginning. */
export function IssueFigures({ issues }: { issues: readonly Issue[] }) {
  const today = useToday();
  const words = useText().issues.figures;
  const figures = useMemo(() => issueStatistics(issues, { today, since: null }), [issues, today]);
  const shown = [
    ['total', figures.total],
    ['open', figures.open],
    ['overdue', figures.overdue],
    ['added', figures.added],
    ['closed', figures.closed],
  ] as const;
  return (
    <span className={classes.figures} title={words.sinceTheBeginning}>
      {shown.map(([name, count]) => (
        <span key={name} data-bad={(name === 'overdue' && count > 0) || undefined}>
          {words[name]} <strong>{count}</strong>
        </span>
      ))}
      <span>{words.sinceTheBeginning}</span>
    </span>
  );
}
