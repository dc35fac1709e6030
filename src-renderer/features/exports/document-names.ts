import { useCallback, useEffect, useState } from 'react';
import type { Desktop, Output } from '#shared/ipc/contract';
import { documentExport, type DocumentExport } from '#shared/records/document-export';
import { useNames } from '../../data/names';
import { useLanguage } from '../../text';

/** How the document of an export is called: by the name that it has now, a template of one's own by its name, a data file by its format. '' for one that this program does not know. */
export function useDocumentName(desktop: Pick<Desktop, 'documents'>): (exported: Pick<DocumentExport, 'document' | 'template' | 'format'>) => string {
  const names = useNames();
  const language = useLanguage();
  const [offered, setOffered] = useState<Output<'documents'>>([]);
  useEffect(() => {
    let here = true;
    void desktop.documents({}).then((answer) => {
      if (here && answer.ok) setOffered(answer.value);
    });
    return () => {
      here = false;
    };
  }, [desktop]);
  return useCallback(
    ({ document, template, format }) => {
      if (template !== null) return names.get(`documentTemplate:${template}`) ?? '';
      if (document !== '') return offered.find(({ kind }) => kind === document)?.label[language] ?? '';
      return format === null ? '' : (documentExport.fields.format.choices?.[format]?.[language] ?? '');
    },
    [offered, language, names],
  );
}
