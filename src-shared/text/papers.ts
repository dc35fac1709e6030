type Sentences = {
  /** What stands before, between and after the number of the page and the number of pages. */
  pages: readonly [string, string, string];
  tableCaption(number: number, caption: string): string;
  figureCaption(number: number, caption: string): string;
  /** Stands in the place of a picture for which the paper has no room; `hash` are the first letters by which it can be looked for. */
  tooMuch(hash: string): string;
  /** What stands before and after the number of a page of a letter. */
  letterPage: readonly [string, string];
  label(text: string): string;
  /** Before what is attached, and before each of these. */
  attachments: string;
  attachmentNumber(number: number): string;
  /** On the screen, below what is signed by both sides: where a paper of several pages is sealed. */
  seam: string;
  /** Room for year, month and day, written by hand. */
  dateBlank: string;
};

const zh: Sentences = {
  pages: ['第 ', ' 页 共 ', ' 页'],
  tableCaption: (number, caption) => `表${number}　${caption}`,
  figureCaption: (number, caption) => (caption === '' ? `图${number}` : `图${number}　${caption}`),
  tooMuch: (hash) => `照片过多，此处未放入 ${hash}`,
  letterPage: ['— ', ' —'],
  label: (text) => `${text}：`,
  attachments: '附件：',
  attachmentNumber: (number) => `${number}．`,
  seam: '（骑缝章）打印多于一页时，请在各页骑缝处盖章。',
  dateBlank: '　　年　月　日',
};

const en: Sentences = {
  pages: ['Page ', ' of ', ''],
  tableCaption: (number, caption) => `Table ${number}  ${caption}`,
  figureCaption: (number, caption) => (caption === '' ? `Figure ${number}` : `Figure ${number}  ${caption}`),
  tooMuch: (hash) => `Too many photos, left out here ${hash}`,
  letterPage: ['— ', ' —'],
  label: (text) => `${text}: `,
  attachments: 'Attachments: ',
  attachmentNumber: (number) => `${number}. `,
  seam: '(Seal across the edges) When this prints on several pages, seal across their edges.',
  dateBlank: '____ / ____ / ____',
};

/** What a writer adds to a paper, whatever the paper is about. */
export const papers = { zh, en };
