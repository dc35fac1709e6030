import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { kindName } from '#shared/records/kind-name';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { useNames } from '../../data/names';
import { useOwnTemplates } from '../../data/own-templates';
import { useSubjectsAround } from '../../data/subjects-around';
import { leaveDocuments } from '../../state/documents';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { homeOf } from './home-of';
import { PaperWorkspace, type Place } from './paper-workspace';
import { papersOf, templatesOffered } from './papers-of';
import type { Host } from './the-host';
import { useLeavingWithEscape } from './use-leaving-with-escape';
import { useOffered } from './use-offered';

const none: readonly Kind[] = [];

/** 文档 of one record: which there are, how the chosen one will print, for whom it is made, and the file, the print or the data file. */
export function DocumentPage({ scope, chosen, host }: Place & { host: Host }) {
  const { offered: shipped, problem } = useOffered(host.desktop);
  const templates = useOwnTemplates();
  const offered = useMemo(() => shipped && templates && [...shipped, ...templatesOffered(templates)], [shipped, templates]);
  const subjects = useSubjectsAround(scope, offered?.map(({ subject }) => subject) ?? none);
  const language = useLanguage();
  const { exporting: words, failures, forms } = useText();
  const top = subjects?.[0];
  const names = useNames();
  const name = top ? (names.get(`${top.kind}:${top.id}`) ?? nameOf(top.kind, top.row)) : kindName(scope.kind, language);
  const leave = () => leaveDocuments(scope, homeOf(scope, subjects?.find(({ id }) => id === scope.id)?.row ?? null));
  useLeavingWithEscape(leave);
  const back = (
    <Button onClick={leave} title="Esc">
      {words.back}
    </Button>
  );
  if (problem) return <EmptyState title={failures.sentence(problem)} action={back} />;
  if (subjects === null) return <EmptyState title={forms.notThere} action={back} />;
  if (offered === undefined || subjects === undefined) return null;
  return (
    <Page title={words.title(name)} actions={back} fill>
      <PaperWorkspace scope={scope} chosen={chosen} groups={papersOf(subjects, offered, language)} host={host} />
    </Page>
  );
}
