import type { Session, WebContents } from 'electron';

const allowed = new Set<string>(['clipboard-sanitized-write', 'fullscreen']);

/** The camera without the microphone. Chromium asks for it while a page records, and not before. */
const asksForCamera = (details: object): boolean =>
  'mediaTypes' in details &&
  Array.isArray(details.mediaTypes) &&
  details.mediaTypes.length > 0 &&
  details.mediaTypes.every((type) => type === 'video');

/** Permissions are refused but for the camera, writing plain text to the clipboard and the full screen; devices always; no dictionary is fetched. */
export function fenceSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === 'media' ? asksForCamera(details) : allowed.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    permission === 'media' ? details.mediaType === 'video' : allowed.has(permission),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

/** What a page writes into a frame of its own: the preview of a paper, which is held to the page's policy. */
const pageInside = 'about:srcdoc';

/** A page stays where it is: no other address in any of its frames, no new window, no embedded browser. */
export function fenceContents(contents: WebContents, isOurs: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== pageInside && !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
