import { Button } from '@mantine/core';
import { showValue } from '#shared/records/show-value';
import { visit as definition, type Visit } from '#shared/records/visit';
import { dayOfVisit } from '#shared/rules/visits';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Attachments } from '../../attachments/attachments';
import { useRecord } from '../../data/live';
import { useNames } from '../../data/names';
import { DocumentsButton } from '../../forms/documents-button';
import { HistoryFold } from '../../forms/history/history-fold';
import { RecordForm } from '../../forms/record-form';
import { Trouble } from '../../forms/saving/trouble';
import { useCommit } from '../../forms/saving/use-commit';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { VoidRecord } from '../../forms/taking-back/void-record';
import { VoidedNote } from '../../forms/taking-back/voided-note';
import { addresses } from '../../state/addresses';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { FormBeside } from '../../ui/form-beside';
import { Page } from '../../ui/page';
import { showToast } from '../../ui/toast';
import { copiedVisit } from './copied-visit';
import { FollowUps } from './follow-ups';
import { visitGroups } from './visit-groups';
import classes from './visit-page.module.css';
import { VisitTags } from './visit-tags';

/** One visit: plan and log in one form, in the order in which a visit happens. */
export function VisitPage({ id }: { id: string }) {
  const visit = useRecord('visit', id);
  const words = useText().visits;
  const { notThere } = useText().forms;
  if (visit === undefined) return null;
  if (visit === null) return <EmptyState title={notThere} action={<Link href={addresses.visits()}>{words.title}</Link>} />;
  return <KnownVisit visit={visit} />;
}

function KnownVisit({ visit }: { visit: Visit }) {
  const { id, customerId } = visit;
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const takeBack = useTakeBack();
  const names = useNames();
  const customerName = names.get(`customer:${customerId}`) ?? '';
  const [, navigate] = useLocation();
  const words = useText().visits;
  const purposes = showValue(definition.fields.purposes, visit.purposes, { names, language: useLanguage() });
  const copy = async () => {
    const done = await commit({ label: 'create:visit', writes: [{ kind: 'visit', create: copiedVisit(visit) }] });
    const made = done?.ids[0];
    if (!done || made === undefined) return;
    navigate(addresses.visit(made));
    showToast({ message: words.copied, tone: 'good', undo: takeBack(done) });
  };
  return (
    <Page
      title={
        <>
          <Link href={addresses.customer(customerId)} className={classes.customer}>
            {customerName}
          </Link>{' '}
          {dayOfVisit(visit) ?? ''}
        </>
      }
      tags={<VisitTags visit={visit} />}
      subtitle={[visit.no, purposes].filter((each) => each !== '').join(' · ')}
      actions={
        <>
          <Trouble sentence={trouble} />
          <Button title={words.copyWhy} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <DocumentsButton subject={{ kind: 'visit', id }} disabled={visit.voided !== null}>
            {words.exportThis}
          </DocumentsButton>
          <VoidRecord kind="visit" id={id} onVoided={() => navigate(addresses.visits())} />
        </>
      }
    >
      <VoidedNote kind="visit" id={id} />
      <FormBeside
        inHand
        form={
          <>
            <RecordForm key={id} kind="visit" id={id} groups={visitGroups(words.groups)} context={{ customerId }} />
            <Attachments key={`files/${id}`} kind="visit" id={id} />
            <HistoryFold kind="visit" id={id} />
          </>
        }
        beside={<FollowUps key={id} visit={visit} />}
      />
    </Page>
  );
}
