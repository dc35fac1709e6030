import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels } from '#shared/ipc/channels';

// One named function per channel, and what the menu says; the page never sees ipcRenderer itself.
contextBridge.exposeInMainWorld('desktop', {
  ...Object.fromEntries(channels.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])),
  onCommand(listener: (id: string) => void) {
    const hear = (_event: IpcRendererEvent, id: string) => listener(id);
    ipcRenderer.on('command', hear);
    return () => void ipcRenderer.removeListener('command', hear);
  },
});
