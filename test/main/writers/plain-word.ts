import type { Paper } from '../../../src-main/documents/model';
import { dataRow } from '../../../src-main/writers/word/record-table';
import { wordDocument } from '../../../src-main/writers/word/word-document';

/** The document as docx writes it when it is given every row itself: what the row stamp is compared with. */
export const plainWord = (paper: Paper): ReturnType<typeof wordDocument> =>
  wordDocument(paper, (shape, sheet) =>
    shape.table.rows.map((record, i) =>
      dataRow(
        shape.table.columns.map((column) => column.text(record, i)),
        shape,
        sheet,
      ),
    ),
  );
