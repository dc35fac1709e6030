import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Kind } from '#shared/records/kinds';
import { templateKeys, type ListedKeys } from '#shared/templates/key-list';
import { languages, type Language } from '#shared/text/index';
import { useLanguage, useText } from '../../text';
import { showToast } from '../../ui/toast';
import { Toolbar } from '../../ui/toolbar';
import classes from './templates-page.module.css';

function CopyKey({ text, internal = false }: { text: string; internal?: boolean }) {
  const words = useText().templates.page;
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => showToast({ message: words.copied(text), tone: 'good', topic: 'template-keys' }),
      () => showToast({ message: words.notCopied, tone: 'soon', topic: 'template-keys' }),
    );
  return (
    <li className={classes.key}>
      <code>{text}</code>
      {internal && <small>{words.internal}</small>}
      <Button variant="subtle" size="compact-xs" onClick={copy} aria-label={words.copyOne(text)}>
        {words.copy}
      </Button>
    </li>
  );
}

type Inside = { group: ListedKeys; wanted: string; outer?: string };

/** Keys that belong together, and the loops that can stand among them. Typed words leave only those keys in which they stand. */
function Keys({ group, wanted, outer = '' }: Inside) {
  const words = useText().templates.page;
  // A list is drawn when it is looked at: all of them together are some hundred buttons.
  const [opened, setOpened] = useState(group.of === 'subject');
  const open = opened || wanted !== '';
  const keys = group.keys.filter(({ key }) => key.toLowerCase().includes(wanted));
  const marks = group.marks?.filter((mark) => mark.toLowerCase().includes(wanted)) ?? [];
  const name = outer === '' ? group.name : `${outer} › ${group.name}`;
  return (
    <>
      {keys.length + marks.length > 0 && (
        <details className={classes.group} open={open} onToggle={(event) => wanted === '' && setOpened(event.currentTarget.open)}>
          <summary>
            {words.groups[group.of](name)} <small>{keys.length}</small>
          </summary>
          {open && (
            <>
              {group.marks && <p className={classes.line}>{words.between(...group.marks)}</p>}
              <ul className={classes.keys}>
                {group.marks?.map((mark) => (
                  <CopyKey key={mark} text={mark} />
                ))}
                {keys.map(({ key, internal }) => (
                  <CopyKey key={key} text={key} internal={internal} />
                ))}
              </ul>
            </>
          )}
        </details>
      )}
      {group.inner.map((inner) => (
        <Keys key={inner.name} group={inner} wanted={wanted} outer={name} />
      ))}
    </>
  );
}

/** 可用字段: everything that a template for a kind of record can hold, as it is typed, in either language. */
export function TemplateKeys({ subject }: { subject: Kind }) {
  const words = useText().templates.page;
  const here = useLanguage();
  const [language, setLanguage] = useState<Language>(here);
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => templateKeys(subject, language), [subject, language]);
  return (
    <>
      <p className={classes.line}>{words.how}</p>
      <Toolbar label={words.keys}>
        <TextInput
          aria-label={words.findKey}
          placeholder={words.findKey}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={words.keyLanguage}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'zh')}
          data={languages.map((value) => ({ value, label: words.languages[value] }))}
        />
      </Toolbar>
      {groups.map((group) => (
        <Keys key={`${group.of} ${group.name}`} group={group} wanted={typed.trim().toLowerCase()} />
      ))}
    </>
  );
}
