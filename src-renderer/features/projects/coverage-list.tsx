import { Checkbox } from '@mantine/core';
import { requirementKinds } from '#shared/records/choices';
import type { Project } from '#shared/records/project';
import { openKinds, type Coverage, type RequirementKind } from '#shared/rules/requirements';
import { useCommit } from '../../forms/saving/use-commit';
import { useLabel, useText } from '../../text';
import classes from './panel.module.css';

/** The five kinds: how many items each has, and for an empty one the word of the customer that there is none (lifecycle RQ-1). */
export function CoverageList({ project, coverage }: { project: Project; coverage: readonly Coverage[] }) {
  const commit = useCommit();
  const label = useLabel();
  const words = useText().projects.coverage;
  const open = openKinds(coverage);
  const setNone = (kind: RequirementKind, none: boolean) => {
    const others = project.noRequirementKinds.filter((each) => each !== kind);
    const noRequirementKinds = none ? [...others, kind] : others;
    void commit({ label: 'edit:project', writes: [{ kind: 'project', id: project.id, update: { noRequirementKinds } }] });
  };
  return (
    <>
      <ul className={classes.items}>
        {coverage.map(({ kind, count, state }) => (
          <li key={kind}>
            <div className={classes.row}>
              <span>{label(requirementKinds[kind])}</span>
              <span className={classes.end}>
                {count > 0 ? (
                  words.count(count)
                ) : (
                  <Checkbox
                    label={words.noneConfirmed}
                    aria-label={words.noneOf(label(requirementKinds[kind]))}
                    checked={state === 'none'}
                    onChange={(event) => setNone(kind, event.currentTarget.checked)}
                  />
                )}
              </span>
            </div>
            {state === 'none' && <p className={classes.quiet}>{words.none(label(requirementKinds[kind]))}</p>}
          </li>
        ))}
      </ul>
      {open.length === 0 ? (
        <p className={classes.quiet}>{words.complete}</p>
      ) : (
        <p className={classes.soon}>{words.open(open.map((kind) => label(requirementKinds[kind])))}</p>
      )}
    </>
  );
}
