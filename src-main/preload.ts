import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { byteChannels, channels } from '#shared/ipc/channels';

// One named function per channel, of both sorts, and what the menu says; the page never sees ipcRenderer itself.
contextBridge.exposeInMainWorld('desktop', {
  ...Object.fromEntries([...channels, ...byteChannels.out].map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])),
  ...Object.fromEntries(
    byteChannels.in.map((name) => [name, (input: unknown, bytes: ArrayBuffer) => ipcRenderer.invoke(name, input, bytes)]),
  ),
  onCommand(listener: (id: string) => void) {
    const hear = (_event: IpcRendererEvent, id: string) => listener(id);
    ipcRenderer.on('command', hear);
    return () => void ipcRenderer.removeListener('command', hear);
  },
});
