import type { Handlers, Input } from '#shared/ipc/contract';
import type { PrintedPaper } from '#shared/ipc/provenance-work';
import { pagesInWords } from '#shared/papers/page-ranges';
import { fail, ok, type Result } from '#shared/result';
import type { MadeFile, Ports } from './ports';
import type { Ended } from './tasks';

type Save = (made: Result<MadeFile>, signal: AbortSignal) => Promise<Result<Ended>>;

const done = ok({ state: 'done' as const, result: null });

/** The channels of print and PDF. They are refused (`forbidden`) where the host prints nothing itself: there the page prints its own frame. */
export function printHandlers({ printer, tasks, makeDocument, openCopy }: Ports, save: Save): Pick<Handlers, 'printDocument' | 'toPdf'> {
  type Asked = Omit<Input<'toPdf'>, 'pages' | 'then'>;
  const pageOf = async (request: Asked, onProgress: (done: number, total: number) => void, signal: AbortSignal) =>
    makeDocument({ ...request, format: 'html', onProgress, signal });
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return {
    printDocument: async ({ pages, ...request }) => {
      if (printer === null) return fail({ kind: 'forbidden' });
      return ok({
        task: tasks.start(async (onProgress, signal) => {
          const made = await pageOf({ ...request, passed: request.passed ?? '' }, onProgress, signal);
          if (!made.ok) return made;
          const printed = await printer.print(textOf(made.value.bytes), pages, signal);
          const result: PrintedPaper = { traced: made.value.traced };
          return printed.ok ? ok({ state: 'done', result }) : printed;
        }),
      });
    },
    toPdf: async ({ pages, then, ...request }) => {
      if (printer === null) return fail({ kind: 'forbidden' });
      return ok({
        task: tasks.start(async (onProgress, signal) => {
          // What is only looked at goes to nobody.
          const made = await pageOf(then === 'save' ? { ...request, passed: request.passed ?? '' } : request, onProgress, signal);
          if (!made.ok) return made;
          const bytes = await printer.toPdf(textOf(made.value.bytes), pages, signal);
          if (!bytes.ok) return bytes;
          // Some pages are not taken for the whole paper.
          const some = pages === null ? '' : `_p${pagesInWords(pages)}`;
          const fileName = made.value.fileName.replace(/\.html$/, `${some}.pdf`);
          if (then === 'save') return save(ok({ fileName, bytes: bytes.value, traced: made.value.traced }), signal);
          const opened = await openCopy(fileName, bytes.value);
          return opened.ok ? done : opened;
        }),
      });
    },
  };
}
