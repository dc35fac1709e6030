import { Button, UnstyledButton } from '@mantine/core';
import type { Project } from '#shared/records/project';
import type { Requirement } from '#shared/records/requirement';
import { requirementDoc as definition, type RequirementDoc } from '#shared/records/requirement-doc';
import { byVersion, nextVersion, type ChangedItems } from '#shared/rules/requirements';
import type { Text } from '#shared/text/index';
import { useNames } from '../../data/names';
import { useStore } from '../../data/store';
import { useCommit } from '../../forms/saving/use-commit';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { useLabel, useText } from '../../text';
import { Card } from '../../ui/page';
import { Tag, type Tone } from '../../ui/tag';
import { showToast } from '../../ui/toast';
import classes from './panel.module.css';
import { personName } from './project-facts';
import { changedSince, latestOf, mayFollow, newVersionWrites } from './requirement-versions';

export const toneOfState: Readonly<Record<RequirementDoc['state'], Tone>> = {
  draft: 'idle',
  review: 'soon',
  customer: 'soon',
  confirmed: 'good',
  replaced: 'idle',
};

function noteOf({ added, changed, removed }: ChangedItems<Requirement>, words: Text['projects']['versions']): string {
  const called = (items: readonly Requirement[]) => items.map(({ code, title, no }) => code || title || no);
  return words.joined([
    ...(added.length > 0 ? [words.added(called(added))] : []),
    ...(changed.length > 0 ? [words.changed(called(changed))] : []),
    ...(removed.length > 0 ? [words.removed(called(removed))] : []),
  ]);
}

type RequirementDocsProps = {
  project: Project;
  /** Voided versions and items as well. */
  docs: readonly RequirementDoc[];
  requirements: readonly Requirement[];
  onOpen: (id: string) => void;
};

/** The versions of 《项目需求书》, the newest first. */
export function RequirementDocs({ project, docs, requirements, onOpen }: RequirementDocsProps) {
  const store = useStore();
  const commit = useCommit();
  const takeBack = useTakeBack();
  const names = useNames();
  const label = useLabel();
  const words = useText().projects.versions;
  const last = latestOf(docs);
  const version = nextVersion(docs.map((doc) => doc.version));
  const { choices } = definition.fields.state;

  const create = async () => {
    const changeNote = noteOf(await changedSince(store, last, requirements), words);
    const writes = newVersionWrites(docs, { projectId: project.id, preparedBy: `teamMember:${store.author}`, changeNote });
    const done = await commit({ label: 'create:requirementDoc', writes });
    const id = done?.ids[0];
    if (!done || id === undefined) return;
    showToast({ message: last !== null && changeNote === '' ? words.askNote : words.created(version), undo: takeBack(done) });
    onOpen(id);
  };

  return (
    <Card heading={words.title}>
      {last === null && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.items}>
        {byVersion(docs.filter(({ voided }) => voided === null))
          .toReversed()
          .map((doc) => (
            <li key={doc.id}>
              <div className={classes.row}>
                <UnstyledButton className={classes.open} onClick={() => onOpen(doc.id)}>
                  {doc.version || doc.no}
                </UnstyledButton>
                <Tag tone={toneOfState[doc.state]}>{label(choices?.[doc.state] ?? definition.label)}</Tag>
                <span className={classes.end}>{doc.sentOn}</span>
              </div>
              {doc.confirmedBy !== null && doc.confirmedOn !== null && (
                <p className={classes.quiet}>{words.confirmedBy(personName(names, doc.confirmedBy), doc.confirmedOn)}</p>
              )}
              {doc.changeNote !== '' && <p className={classes.quiet}>{doc.changeNote}</p>}
            </li>
          ))}
      </ul>
      {mayFollow(last) ? (
        <Button mt="sm" onClick={() => void create()}>
          {words.create(version)}
        </Button>
      ) : (
        <p className={classes.quiet}>{words.still(last?.version ?? '')}</p>
      )}
    </Card>
  );
}
