import { useState } from 'react';
import { bytesLimit } from '#shared/ipc/contract';
import type { Kind } from '#shared/records/kinds';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { isNote, type TemplateFinding } from '#shared/templates/finding';
import { templateName } from '#shared/templates/template-name';
import { keepFile } from '../../attachments/keep-file';
import { keptIn, useRoom } from '../../attachments/room-for-files';
import { useFiles } from '../../attachments/files';
import { newId } from '../../data/new-id';
import { templateSlot, type OwnTemplate } from '../../data/own-templates';
import { useStore } from '../../data/store';
import { useCommit } from '../../forms/saving/use-commit';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { useText } from '../../text';
import { showToast } from '../../ui/toast';
import type { TemplateHost } from './the-host';

/** What the last check said, of which file. */
export type Checked = { readonly name: string } & (
  { readonly findings: readonly TemplateFinding[]; readonly added: boolean | null } | { readonly failure: Failure }
);

/** Adds, checks, disables and enables templates. A file in which something is wrong is not added: what it is is told, and nothing is kept. */
export function useTemplates({ desktop }: TemplateHost) {
  const store = useStore();
  const { darkroom, desktop: files } = useFiles();
  const room = useRoom();
  const commit = useCommit();
  const takeBack = useTakeBack();
  const words = useText().templates.page;
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);

  async function keep(file: File, subject: Kind): Promise<Result<null>> {
    const { lease } = store;
    if (lease === null) return fail({ kind: 'not-writer' });
    const kept = await keepFile(file, { desktop: files, darkroom, lease }, keptIn(room, false));
    if (!kept.ok) return kept;
    const id = newId();
    const template = { name: templateName(file.name), subject };
    const done = await commit({
      label: 'create:documentTemplate',
      writes: [
        { kind: 'documentTemplate', id, create: template },
        { kind: 'attachment', create: { ...kept.value, owner: `documentTemplate:${id}`, slot: templateSlot } },
      ],
    });
    if (done) showToast({ message: words.added(template.name), tone: 'good', undo: takeBack(done) });
    return ok(null);
  }

  async function add(file: File, subject: Kind): Promise<Checked> {
    const { name } = file;
    if (file.size > bytesLimit) return { name, failure: { kind: 'too-large', what: 'bytes', limit: bytesLimit } };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return { name, failure: { kind: 'template-refused', why: 'damaged', found: '' } };
    const told = await desktop.checkTemplate({ subject }, bytes);
    if (!told.ok) return { name, failure: told.failure };
    const { findings } = told.value;
    if (!findings.every(isNote)) return { name, findings, added: false };
    const kept = await keep(file, subject);
    return kept.ok ? { name, findings, added: true } : { name, failure: kept.failure };
  }

  async function check({ row: { name }, subject, sha256 }: OwnTemplate): Promise<Checked> {
    const read =
      sha256 === null ? fail({ kind: 'attachment-missing', sha256: '' }) : await desktop.readAttachment({ sha256, part: 'file' });
    const told = read.ok ? await desktop.checkTemplate({ subject }, read.value) : read;
    return told.ok ? { name, findings: told.value.findings, added: null } : { name, failure: told.failure };
  }

  const during = async (work: () => Promise<Checked>) => {
    setBusy(true);
    try {
      setChecked(await work());
    } finally {
      setBusy(false);
    }
  };
  return {
    checked,
    busy,
    canAdd: room === 'enough',
    add: (file: File, subject: Kind) => during(() => add(file, subject)),
    check: (template: OwnTemplate) => during(() => check(template)),
    disable: ({ row: { id } }: OwnTemplate, disabled: boolean) =>
      commit({ label: 'edit:documentTemplate', writes: [{ kind: 'documentTemplate', id, update: { disabled } }] }),
  };
}
