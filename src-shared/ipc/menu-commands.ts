/** The palette commands that the native menu runs, by their id. */
export const menuCommands = ['new-customer', 'quick-capture', 'export', 'print', 'undo', 'redo', 'search', 'keys'] as const;
export type MenuCommand = (typeof menuCommands)[number];
