/**
 * How a page speaks with the browser host. The address that `npm start` prints ends in `#code=…`; the page takes the code out before its
 * router mounts, sends `POST /session {"code"}`, gets `{"secret"}` and sends it as a header with every request from then on.
 * A channel is `POST /rpc/<channel>` with the input as JSON; the answer is a `Result` as JSON, whatever the status.
 * A bytes channel is `PUT /bytes/<channel>` with what is asked as JSON in a header (percent-encoded) and an octet stream as the body, or
 * `POST /bytes/<channel>` with the input as JSON, answered by an octet stream, or by a `Result` as JSON where there are no bytes to give.
 */
export const browserHost = {
  /** Fixed, because a browser ties the database to the address. */
  port: 47110,
  fragment: 'code',
  sessionPath: '/session',
  rpcPath: '/rpc/',
  bytesPath: '/bytes/',
  inputHeader: 'x-input',
  bytesType: 'application/octet-stream',
  /** `GET /export/<id>` gives an exported file once; `openExport` answers with this path. */
  exportPath: '/export/',
  sessionHeader: 'x-session',
} as const;
