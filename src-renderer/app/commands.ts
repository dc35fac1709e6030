import { useLocation } from 'wouter';
import type { MenuCommand } from '#shared/ipc/menu-commands';
import { useSaveState, useUndo } from '../data/save-state';
import { useStore } from '../data/store';
import { formFollows } from '../forms/making/just-made';
import { useTakeBack } from '../forms/taking-back/use-take-back';
import { addresses } from '../state/addresses';
import { useDeviceSettings, type ColorScheme } from '../state/device-settings';
import { useDialogs } from '../state/dialogs';
import { openDocuments, useDocuments } from '../state/documents';
import { useKindName, useText } from '../text';
import { showToast } from '../ui/toast';
import { useReady } from './ready';
import { subjectOf, type Route } from './route';
import { timeOfDay } from './time-of-day';
import { useActionName } from './action-name';
import { useAttempt } from './attempt';
import { useUndoing } from './undoing';

export type CommandId =
  | MenuCommand
  | 'saved'
  | 'import-photos'
  | 'go-customers'
  | 'go-projects'
  | 'go-visits'
  | 'go-documents'
  | 'go-exports'
  | 'go-settings'
  | 'go-backup'
  | 'fold-sidebar'
  | 'language-zh'
  | 'language-en'
  | `colors-${ColorScheme}`
  | 'open-sample'
  | 'leave-sample';

export type Command = { readonly id: CommandId; readonly name: string; readonly run: () => unknown };

/** Everything that the palette, the keys and the native menu can run here, by name in the user's language. */
export function useCommands(route: Route): readonly Command[] {
  const { palette: words, frame, forms, photos } = useText();
  const kindName = useKindName();
  const takeBack = useTakeBack();
  const [, navigate] = useLocation();
  const store = useStore();
  const ready = useReady();
  const nameOf = useActionName();
  const labels = useUndo();
  const saved = useSaveState();
  const attempt = useAttempt();
  const { undo, redo } = useUndoing();
  const open = useDialogs((dialogs) => dialogs.set);
  const device = useDeviceSettings();

  const go = (name: 'customers' | 'projects' | 'visits' | 'documents' | 'exports' | 'settings' | 'backup'): Command => ({
    id: `go-${name}`,
    name: words.goTo(frame.pages[name]),
    run: () => navigate(addresses[name]()),
  });
  const newCustomer = () =>
    attempt(async () => {
      const done = await store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: {} }] });
      const [id] = done.ids;
      if (id === undefined) return;
      showToast({ message: forms.created(kindName('customer')), tone: 'good', undo: takeBack(done) });
      formFollows(id);
      navigate(addresses.customer(id));
    });
  const sayWhere = () => {
    if (saved.state === 'saving') return showToast({ message: words.stillSaving, topic: 'saved' });
    if (saved.state !== 'saved') return showToast({ message: words.notSavedYet, tone: 'soon', topic: 'saved' });
    const time = saved.at === null ? null : timeOfDay(saved.at);
    const where = store.workspace === 'sample' ? words.savedSample : words.savedWhere(time, ready.info.vaultFolder);
    showToast({ message: where, tone: 'good', topic: 'saved' });
  };
  const exportThis = (print: boolean) => {
    if (route.page === 'document') return useDocuments.setState({ printing: print });
    const subject = subjectOf(route);
    if (subject) openDocuments(subject, { print });
    else showToast({ message: words.nothingToExport, tone: 'soon', topic: 'export' });
  };
  const inSample = store.workspace === 'sample';
  const projectId = route.page === 'project' ? route.id : null;

  return [
    go('customers'),
    go('projects'),
    go('visits'),
    go('documents'),
    go('exports'),
    go('settings'),
    go('backup'),
    { id: 'new-customer', name: words.newCustomer, run: newCustomer },
    { id: 'quick-capture', name: words.capture, run: () => open({ capturing: { projectId } }) },
    { id: 'export', name: words.export, run: () => exportThis(false) },
    { id: 'print', name: words.print, run: () => exportThis(true) },
    ...(inSample ? [] : [{ id: 'import-photos' as const, name: photos.phone.open, run: () => open({ importing: { owner: null } }) }]),
    { id: 'undo', name: words.undo(labels.undo && nameOf(labels.undo)), run: undo },
    { id: 'redo', name: words.redo(labels.redo && nameOf(labels.redo)), run: redo },
    { id: 'saved', name: words.saved, run: sayWhere },
    { id: 'search', name: words.search, run: () => open({ palette: true }) },
    { id: 'keys', name: words.keys, run: () => open({ keys: true }) },
    { id: 'fold-sidebar', name: words.foldSidebar, run: () => device.set({ sidebarFolded: !device.sidebarFolded }) },
    { id: 'language-zh', name: words.language.zh, run: () => device.set({ language: 'zh' }) },
    { id: 'language-en', name: words.language.en, run: () => device.set({ language: 'en' }) },
    ...(['auto', 'light', 'dark'] as const).map((colorScheme): Command => ({
      id: `colors-${colorScheme}`,
      name: words.colors[colorScheme],
      run: () => device.set({ colorScheme }),
    })),
    inSample
      ? { id: 'leave-sample', name: words.leaveSample, run: ready.leaveSample }
      : { id: 'open-sample', name: words.openSample, run: ready.openSample },
  ];
}
