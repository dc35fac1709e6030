import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { kindName } from '#shared/records/kind-name';
import type { Kind } from '#shared/records/kinds';
import type { Failure } from '#shared/result';
import { Link } from 'wouter';
import { untilEnded } from '../../data/follow-task';
import { useOwnTemplates } from '../../data/own-templates';
import { addresses } from '../../state/addresses';
import { useLanguage, useText } from '../../text';
import { Card, Page } from '../../ui/page';
import { Toolbar } from '../../ui/toolbar';
import { ViewChips } from '../../ui/view-chips';
import { ExportOutcome } from './export-outcome';
import { TemplateFindings } from './template-findings';
import { TemplateKeys } from './template-keys';
import { TemplateList } from './template-list';
import type { TemplateHost } from './the-host';
import type { ExportState } from './use-exporting';
import { useTemplates } from './use-templates';
import classes from './templates-page.module.css';

/** The kinds of which the documents are made on a page of their own. */
const subjects = ['project', 'requirementDoc', 'visit', 'customer'] as const satisfies readonly Kind[];

/** 自己的模板: Word files with keys that are offered beside the documents of the program, and the keys that they can hold. */
export function TemplatesPage({ host }: { host: TemplateHost }) {
  const words = useText().templates.page;
  const language = useLanguage();
  const [subject, setSubject] = useState<(typeof subjects)[number]>('project');
  const [sample, setSample] = useState<ExportState>({ state: 'idle' });
  const templates = useOwnTemplates();
  const { add, check, disable, checked, busy, canAdd } = useTemplates(host);
  /** What was said of the sample is over with the next thing that is done. */
  const done = () => setSample((before) => (before.state === 'making' ? before : { state: 'idle' }));
  const chooser = useRef<HTMLInputElement>(null);
  const { desktop } = host;

  const saveSample = async () => {
    const failed = (failure: Failure) => setSample(failure.kind === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure });
    setSample({ state: 'making', done: 0, total: 0 });
    const begun = await desktop.saveSampleTemplate({ subject, language });
    const ended = begun.ok ? await untilEnded(desktop, begun.value.task, () => undefined) : begun;
    if (!ended.ok) return failed(ended.failure);
    setSample(ended.value.state === 'saved' ? { state: 'saved', saved: ended.value } : { state: 'idle' });
  };

  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      actions={
        <Button component={Link} href={addresses.documents()}>
          {words.back}
        </Button>
      }
    >
      <Toolbar
        label={words.title}
        end={
          <>
            <Button onClick={() => void saveSample()}>{words.saveSample}</Button>
            <Button
              variant="filled"
              disabled={busy || !canAdd}
              title={canAdd ? undefined : words.noRoom}
              onClick={() => chooser.current?.click()}
            >
              {words.add}
            </Button>
          </>
        }
      >
        <ViewChips
          label={words.of}
          views={subjects.map((name) => ({
            name,
            label: kindName(name, language),
            count: templates?.filter((each) => each.subject === name).length,
          }))}
          current={subject}
          onChange={(next) => {
            done();
            setSubject(next);
          }}
        />
      </Toolbar>
      <div className={classes.told}>
        <ExportOutcome state={sample} host={host} onClose={done} />
        {checked && <TemplateFindings checked={checked} />}
      </div>
      <Card heading={words.ofKind(kindName(subject, language))}>
        <TemplateList
          templates={templates?.filter((each) => each.subject === subject) ?? []}
          busy={busy}
          onCheck={(template) => {
            done();
            void check(template);
          }}
          onDisable={(template, disabled) => {
            done();
            void disable(template, disabled);
          }}
        />
      </Card>
      <Card heading={words.keys}>
        <TemplateKeys key={subject} subject={subject} />
      </Card>
      <input
        ref={chooser}
        type="file"
        accept=".docx"
        hidden
        aria-label={words.add}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) {
            done();
            void add(file, subject);
          }
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </Page>
  );
}
