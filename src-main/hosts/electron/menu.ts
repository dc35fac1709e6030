import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/menu-commands';
import type { Text } from '#shared/text/index';

/** The native menu. What concerns records runs the palette command of that name in the page; the rest is the system's own. */
export function menuTemplate(
  words: Text['host'],
  platform: NodeJS.Platform,
  run: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const { menu } = words;
  // The keys belong to the page, which knows whether a text field has the focus: here they are only shown.
  const command = (label: string, id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => run(id),
    ...(accelerator && platform !== 'darwin' ? { accelerator, registerAccelerator: false } : {}),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      command(menu.newCustomer, 'new-customer'),
      command(menu.quickCapture, 'quick-capture', 'Alt+N'),
      line,
      command(menu.exportThis, 'export', 'Ctrl+E'),
      command(menu.printThis, 'print', 'Ctrl+P'),
      ...(platform === 'darwin' ? [] : [line, { role: 'quit', label: menu.quit } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      command(menu.undo, 'undo', 'Ctrl+Z'),
      command(menu.redo, 'redo', 'Ctrl+Y'),
      line,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
      line,
      command(menu.search, 'search', 'Ctrl+K'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.actualSize },
      line,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  };
  const help: MenuItemConstructorOptions = { label: menu.help, submenu: [command(menu.keys, 'keys', 'F1')] };
  const own: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ label: words.product, submenu: [{ role: 'about' }, line, { role: 'quit', label: menu.quit }] }] : [];
  return [...own, file, edit, view, help];
}
