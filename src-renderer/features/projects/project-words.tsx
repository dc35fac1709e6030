import { roles } from '#shared/records/choices';
import { envelopeLabels } from '#shared/records/define';
import { project as definition, type Project } from '#shared/records/project';
import type { ProjectMember } from '#shared/records/project-member';
import { Link } from 'wouter';
import { useRecord } from '../../data/live';
import { nameOf, useNames } from '../../data/names';
import { addresses } from '../../state/addresses';
import { useLabel, useText } from '../../text';
import { Tag } from '../../ui/tag';
import classes from './panel.module.css';
import { lackingIn, leadsOf, personName, stateWords } from './project-facts';

/** Kind, state and what is missing, after the title of a project. */
export function ProjectTags({ project }: { project: Project }) {
  const label = useLabel();
  const text = useText();
  const { kind, supportMode } = definition.fields;
  const lacking = lackingIn(project, label);
  return (
    <>
      {project.kind !== null && <Tag title={label(kind.label)}>{label(kind.choices?.[project.kind] ?? kind.label)}</Tag>}
      {project.supportMode !== null && (
        <Tag title={label(supportMode.label)}>{label(supportMode.choices?.[project.supportMode] ?? supportMode.label)}</Tag>
      )}
      <Tag tone={project.closedOn === null && project.result === null ? 'accent' : 'idle'}>
        {stateWords(project, label, text.projects.state)}
      </Tag>
      {project.voided !== null && (
        <Tag tone="bad" title={project.voided}>
          {label(envelopeLabels.voided)}
        </Tag>
      )}
      {lacking.length > 0 && (
        <Tag tone="soon" title={text.forms.missing(lacking)}>
          {text.forms.incomplete}
        </Tag>
      )}
    </>
  );
}

/** The customer and its level, who leads the project, and when it is wanted. */
export function ProjectSubtitle({ project, members }: { project: Project; members: readonly ProjectMember[] }) {
  const customer = useRecord('customer', project.customerId);
  const names = useNames();
  const label = useLabel();
  const words = useText().projects;
  const leads = leadsOf(members, customer);
  const said = (word: string, name: string) => (name === '' ? null : `${word} ${name}`);
  const facts = [
    customer?.serviceLevel && names.get(`serviceLevelProfile:${customer.serviceLevel}`),
    said(label(roles.ce), personName(names, leads.ce)),
    said(label(roles.am), personName(names, leads.am)),
    project.wantedOn && words.wanted(project.wantedOn),
  ].filter(Boolean);
  return (
    <>
      {customer && (
        <Link className={classes.inText} href={addresses.customer(customer.id)}>
          {nameOf('customer', customer)}
        </Link>
      )}
      {facts.map((fact) => ` · ${fact ?? ''}`)}
    </>
  );
}
