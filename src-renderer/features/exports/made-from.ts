import type { MadeFrom } from '#shared/ipc/provenance-channels';
import type { DocumentExport } from '#shared/records/document-export';
import { keptData } from '../../data/exports';
import { templateToFill } from '../../data/own-templates';
import type { Store } from '../../data/store';

/** From what an export is made again: its data and its edition. Null where the data, or the file of the template that was filled, are not kept. */
export async function madeFrom(store: Store, exported: DocumentExport): Promise<MadeFrom | null> {
  const { id, document, template, audience, language, masked, madeAt } = exported;
  const data = await keptData(store, id);
  const own = template === null || madeAt === null ? null : await templateToFill(store, template, madeAt);
  if (data === null || madeAt === null || (template !== null && own === null)) return null;
  const edition = { audience: audience ?? 'internal', language: language ?? 'zh', masked };
  return { data, madeAt, document, ...(own && { template: own }), ...edition };
}
