import { browserHost } from '#shared/ipc/browser-host';
import { byteChannels, channels, type BytesIn, type BytesOut, type ChannelName } from '#shared/ipc/channels';
import type { Desktop, DesktopBytes, DesktopMenu } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { blobOf, holdsLongText } from './long-body';

declare global {
  interface Window {
    desktop?: Desktop & DesktopBytes & DesktopMenu;
  }
}

/** What all pages of this browser share: after the host was started again, the page that was opened from its new address lets the others go on. */
type Page = {
  location: Location;
  history: History;
  localStorage: Storage;
  fetch: typeof fetch;
  addEventListener: (type: 'hashchange', listener: (event: HashChangeEvent) => void) => void;
};
const secretKey = 'session';
const gone = fail({ kind: 'host-gone' });

const isResult = (value: unknown): value is Result<unknown> => typeof value === 'object' && value !== null && 'ok' in value;

/** Takes the one-time code out of the address, so that neither the router nor a bookmark sees it; `place` is where the page stands then. */
function takeCode({ location, history }: Page, place = ''): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get(browserHost.fragment);
  if (code !== null) history.replaceState(null, '', location.pathname + location.search + place);
  return code;
}

type Http = {
  ask: (channel: string, input: unknown) => Promise<Result<unknown>>;
  /** Bytes into the host, with what is asked beside them. */
  put: (channel: string, input: unknown, bytes: ArrayBuffer) => Promise<Result<unknown>>;
  /** Bytes out of the host. */
  get: (channel: string, input: unknown) => Promise<Result<ArrayBuffer>>;
  download: (path: string) => Promise<Result<File>>;
};

/** How the host calls a file that it gives. */
const nameIn = (headers: Headers): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '');

/** Speaks with the browser host. What does not answer, or answers something else, is `host-gone`; a session it does not know is `forbidden`. */
export function overHttp(page: Page): Http {
  const post = async (path: string, input: unknown, secret: string, keepalive = false): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', [browserHost.sessionHeader]: secret };
    const body = holdsLongText(input) ? await blobOf(input) : JSON.stringify(input);
    // Called as a method of the page: fetch refuses any other receiver.
    const answer = await page.fetch(path, { method: 'POST', headers, body, keepalive });
    return answer.json();
  };
  // Once for each code: it works a single time.
  const redeem = async (code: string | null): Promise<void> => {
    if (code === null) return;
    const answer = await post(browserHost.sessionPath, { code }, '').catch(() => null);
    if (typeof answer === 'object' && answer !== null && 'secret' in answer && typeof answer.secret === 'string')
      page.localStorage.setItem(secretKey, answer.secret);
  };
  let redeemed = redeem(takeCode(page));
  // A new address in the bar of a page that is open changes nothing but the part after the #: the page stays where it was and goes on.
  page.addEventListener('hashchange', ({ oldURL }) => {
    const code = takeCode(page, new URL(oldURL).hash);
    if (code !== null) redeemed = redeem(code);
  });
  const secret = async () => {
    await redeemed;
    return page.localStorage.getItem(secretKey) ?? '';
  };
  return {
    async ask(channel, input) {
      // What the browser clears for the host takes along what this profile remembers.
      const remembered = channel === 'clearDatabase' ? Object.entries(page.localStorage) : [];
      try {
        // A page that goes away can still give the vault back.
        const answer = await post(browserHost.rpcPath + channel, input, await secret(), channel === 'releaseVault');
        for (const [key, value] of remembered) page.localStorage.setItem(key, value as string);
        return isResult(answer) ? answer : gone;
      } catch {
        return gone;
      }
    },
    async put(channel, input, bytes) {
      try {
        const headers = {
          'content-type': browserHost.bytesType,
          [browserHost.sessionHeader]: await secret(),
          [browserHost.inputHeader]: encodeURIComponent(JSON.stringify(input)),
        };
        const path = browserHost.bytesPath + channel;
        const answer: unknown = await (await page.fetch(path, { method: 'PUT', headers, body: new Blob([bytes]) })).json();
        return isResult(answer) ? answer : gone;
      } catch {
        return gone;
      }
    },
    async get(channel, input) {
      try {
        const headers = { 'content-type': 'application/json', [browserHost.sessionHeader]: await secret() };
        const path = browserHost.bytesPath + channel;
        const answer = await page.fetch(path, { method: 'POST', headers, body: JSON.stringify(input) });
        if (answer.headers.get('content-type') === browserHost.bytesType) return ok(await answer.arrayBuffer());
        const failed: unknown = await answer.json();
        return isResult(failed) && !failed.ok ? failed : gone;
      } catch {
        return gone;
      }
    },
    async download(path) {
      try {
        const answer = await page.fetch(path, { headers: { [browserHost.sessionHeader]: await secret() } });
        return answer.ok ? ok(new File([await answer.blob()], nameIn(answer.headers))) : fail({ kind: 'unknown-task' });
      } catch {
        return gone;
      }
    },
  };
}

const http = window.desktop ? null : overHttp(window);
const bridge = window.desktop;

const channelOf = (name: ChannelName) => (input: unknown) =>
  bridge ? (bridge[name] as (input: unknown) => Promise<Result<unknown>>)(input).catch(() => gone) : (http as Http).ask(name, input);

const takerOf = (name: BytesIn) => (input: unknown, bytes: ArrayBuffer) =>
  bridge
    ? (bridge[name] as (input: unknown, bytes: ArrayBuffer) => Promise<Result<unknown>>)(input, bytes).catch(() => gone)
    : (http as Http).put(name, input, bytes);
const giverOf = (name: BytesOut) => (input: unknown) =>
  bridge ? (bridge[name] as (input: unknown) => Promise<Result<ArrayBuffer>>)(input).catch(() => gone) : (http as Http).get(name, input);

/** What the main process can do for this page, whichever host it runs in. Never rejects. */
export const desktop = Object.fromEntries<unknown>([
  ...channels.map((name) => [name, channelOf(name)] as const),
  ...byteChannels.in.map((name) => [name, takerOf(name)] as const),
  ...byteChannels.out.map((name) => [name, giverOf(name)] as const),
]) as Desktop & DesktopBytes;

/** An exported file or the copy of an attachment under its name, by the path that the host gave (browser host only). It can be had once. */
export const download = (path: string): Promise<Result<File>> =>
  http ? http.download(path) : Promise.resolve(fail({ kind: 'unknown-task' }));

/** Hears what the native menu asks for; gives the function that stops. Without a native menu it hears nothing. */
export const onMenuCommand: DesktopMenu['onCommand'] = (listener) => bridge?.onCommand(listener) ?? (() => undefined);
