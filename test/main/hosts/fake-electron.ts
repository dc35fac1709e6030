export const hearing = () => {
  const listeners = new Map<string, ((...args: unknown[]) => unknown)[]>();
  const on = (name: string, listener: (...args: unknown[]) => unknown) => listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  const emit = (name: string, ...args: unknown[]) => (listeners.get(name) ?? []).map((listener) => listener(...args));
  return { on, once: on, emit };
};

/** A session that is not that of the application's page. */
export function aPartition() {
  const fences = {
    serve: null as ((request: { url: string }) => Promise<Response>) | null,
    request: null as ((details: { url: string }, answer: (say: { cancel: boolean }) => void) => void) | null,
    permission: null as ((...args: unknown[]) => unknown) | null,
    check: null as ((...args: unknown[]) => unknown) | null,
  };
  const session = {
    protocol: { handle: (_scheme: string, serve: never) => void (fences.serve = serve) },
    webRequest: { onBeforeRequest: (hear: never) => void (fences.request = hear) },
    setPermissionRequestHandler: (handler: never) => void (fences.permission = handler),
    setPermissionCheckHandler: (handler: never) => void (fences.check = handler),
  };
  return { fences, session };
}

/** Electron's runtime cannot run under a test: this stands in for it and remembers what it was told. */
export function makeFakeElectron() {
  const state = {
    locale: 'zh-CN',
    first: true,
    pages: '',
    order: [] as string[],
    paths: {} as Record<string, string>,
    switches: [] as string[][],
    schemes: [] as unknown[],
    protocols: new Map<string, (request: Request) => Promise<Response>>(),
    handlers: new Map<string, (event: unknown, ...given: unknown[]) => Promise<unknown>>(),
    windows: [] as (ReturnType<typeof hearing> & {
      options: unknown;
      url: string;
      destroyed: boolean;
      webContents: ReturnType<typeof hearing> & { sent: unknown[][]; opener: (details: { url: string }) => unknown };
    })[],
    menu: null as unknown,
    saveDialog: null as ((options: { defaultPath: string; filters: unknown }) => unknown) | null,
    shown: [] as string[],
    opened: [] as string[],
    /** What the system says where no program opens a file. */
    openError: '',
    errors: [] as string[],
    permission: {} as Record<string, (...args: unknown[]) => unknown>,
    exposed: {} as Record<string, Record<string, (...args: unknown[]) => unknown>>,
    invoked: [] as unknown[][],
    flushed: 0,
    cleared: [] as unknown[],
    /** Sessions beside the first one, by their names. */
    partitions: new Map<string, ReturnType<typeof aPartition>>(),
    exited: [] as number[],
    app: hearing(),
    renderer: hearing(),
  };
  class BrowserWindow {
    webContents = {
      ...hearing(),
      sent: [] as unknown[][],
      opener: null as unknown,
      setWindowOpenHandler(this: { opener: unknown }, opener: unknown) {
        this.opener = opener;
      },
      reload: () => void state.order.push('reload'),
      send(this: { sent: unknown[][] }, ...args: unknown[]) {
        this.sent.push(args);
      },
    };
    url = '';
    constructor(public options: unknown) {
      Object.assign(this, hearing());
      state.windows.push(this as never);
      state.app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string) {
      this.url = url;
    }
    destroyed = false;
    isDestroyed = () => this.destroyed;
    destroy = () => void (this.destroyed = true);
    isMinimized = () => true;
    restore = () => state.order.push('restore');
    focus = () => state.order.push('focus');
    show = () => state.order.push('show');
  }
  const electron = {
    app: Object.assign(state.app, {
      isPackaged: true,
      whenReady: async () => void state.order.push('ready'),
      enableSandbox: () => void state.order.push('sandbox'),
      setPath: (name: string, path: string) => void (state.paths[name] = path),
      commandLine: { appendSwitch: (...args: string[]) => (state.order.push('switch'), void state.switches.push(args)) },
      requestSingleInstanceLock: () => state.first,
      quit: () => void state.order.push('quit'),
      exit: (code: number) => void state.exited.push(code),
      getVersion: () => '9.9.9',
      getLocale: () => state.locale,
    }),
    BrowserWindow,
    dialog: {
      showErrorBox: (_title: string, sentence: string) => void state.errors.push(sentence),
      showSaveDialog: async (_window: unknown, options: never) => state.saveDialog?.(options),
    },
    ipcMain: { handle: (name: string, handler: never) => void state.handlers.set(name, handler) },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => void (state.menu = menu) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => (state.order.push('scheme'), void state.schemes.push(...schemes)),
      handle: (scheme: string, handler: never) => void state.protocols.set(scheme, handler),
    },
    session: {
      fromPartition: (name: string) => {
        const partition = aPartition();
        state.partitions.set(name, partition);
        return partition.session;
      },
      defaultSession: {
        setPermissionRequestHandler: (handler: never) => void (state.permission['request'] = handler),
        setPermissionCheckHandler: (handler: never) => void (state.permission['check'] = handler),
        setDevicePermissionHandler: (handler: never) => void (state.permission['device'] = handler),
        setSpellCheckerEnabled: (on: boolean) => void (state.permission['spelling'] = () => on),
        flushStorageData: () => void state.flushed++,
        clearStorageData: async (what: unknown) => void state.cleared.push(what),
      },
    },
    shell: {
      showItemInFolder: (path: string) => void state.shown.push(path),
      openPath: async (path: string) => {
        state.opened.push(path);
        return state.openError;
      },
    },
    contextBridge: { exposeInMainWorld: (name: string, api: never) => void (state.exposed[name] = api) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => void state.invoked.push(args),
      on: state.renderer.on,
      removeListener: () => void state.order.push('unheard'),
    },
  };
  return { state, electron };
}
