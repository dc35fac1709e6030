import { Button } from '@mantine/core';
import { requirementKinds } from '#shared/records/choices';
import type { Project } from '#shared/records/project';
import { requirement as requirementDefinition, type Requirement } from '#shared/records/requirement';
import { requirementDoc as definition, type RequirementDoc } from '#shared/records/requirement-doc';
import { openKinds, type Coverage } from '#shared/rules/requirements';
import { blocksOf, fillsOf, transitionsOf } from '#shared/rules/state-machines';
import { Attachments } from '../../attachments/attachments';
import { DocumentsButton } from '../../forms/documents-button';
import { RecordSheet } from '../../forms/record-sheet';
import { useCommit } from '../../forms/saving/use-commit';
import { useToday } from '../../state/today';
import { useLabel, useText } from '../../text';
import { Tag } from '../../ui/tag';
import classes from './panel.module.css';
import { toneOfState } from './requirement-docs';

type Step = 'draft' | 'review' | 'customer' | 'confirmed';
/** A version is replaced by making the next one, never by hand. */
const isStep = (state: string): state is Step => ['draft', 'review', 'customer', 'confirmed'].includes(state);
const fields = ['version', 'preparedBy', 'sentOn', 'confirmedBy', 'confirmedOn', 'changeNote', 'remark', 'secrecy'] as const;

type RequirementDocSheetProps = {
  project: Project;
  doc: RequirementDoc;
  coverage: readonly Coverage[];
  requirements: readonly Requirement[];
  onClose: () => void;
};

/** One version of 《项目需求书》: its fields, the steps that may follow, and what stands in their way (lifecycle RQ-1, RQ-2). */
export function RequirementDocSheet({ project, doc, coverage, requirements, onClose }: RequirementDocSheetProps) {
  const today = useToday();
  const commit = useCommit();
  const label = useLabel();
  const words = useText().projects;
  const { state } = definition.fields;
  const stateLabel = (value: RequirementDoc['state']) => label(state.choices?.[value] ?? state.label);
  const steps = (transitionsOf('requirementDoc')?.[doc.state] ?? []).filter(isStep);
  const changeTo = (step: Step) => ({ state: step, ...fillsOf('requirementDoc', doc, { state: step }, today) });
  const lackingFor = (step: Step) =>
    blocksOf('requirementDoc', doc, changeTo(step)).flatMap((name) =>
      name in definition.fields ? [label(definition.fields[name as keyof typeof definition.fields].label)] : [],
    );
  const blocked = steps.map((step) => ({ step, lacking: lackingFor(step) })).filter(({ lacking }) => lacking.length > 0);
  const open = openKinds(coverage);
  const unfinished = requirements.filter((each) => !requirementDefinition.isComplete(each));
  const take = (step: Step) =>
    void commit({ label: 'edit:requirementDoc', writes: [{ kind: 'requirementDoc', id: doc.id, update: changeTo(step) }] });

  return (
    <RecordSheet
      kind="requirementDoc"
      id={doc.id}
      onClose={onClose}
      fields={fields}
      context={{ customerId: project.customerId, projectId: project.id }}
      tags={<Tag tone={toneOfState[doc.state]}>{stateLabel(doc.state)}</Tag>}
      actions={<DocumentsButton subject={{ kind: 'requirementDoc', id: doc.id }}>{words.exportVersion(doc.version)}</DocumentsButton>}
      above={
        <div className={classes.steps}>
          <div className={classes.row}>
            {steps.map((step) => (
              <Button
                key={step}
                {...(step !== 'draft' && open.length + unfinished.length === 0 ? { variant: 'filled' } : {})}
                disabled={blocked.some((each) => each.step === step)}
                onClick={() => take(step)}
              >
                {words.versions.step[step]}
              </Button>
            ))}
          </div>
          {steps.includes('review') && open.length > 0 && (
            <p className={classes.soon}>{words.coverage.open(open.map((kind) => label(requirementKinds[kind])))}</p>
          )}
          {steps.includes('customer') && unfinished.length > 0 && (
            <p className={classes.soon}>{words.versions.unfinished(unfinished.map(({ code, title, no }) => code || title || no))}</p>
          )}
          {blocked.map(({ step, lacking }) => (
            <p key={step} className={classes.soon} role="status">
              {words.versions.blocked(stateLabel(step), lacking)}
            </p>
          ))}
        </div>
      }
    >
      <Attachments key={doc.id} kind="requirementDoc" id={doc.id} />
    </RecordSheet>
  );
}
