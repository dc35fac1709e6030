type Sentences = {
  /** What stands before, between and after the number of the page and the number of pages. */
  pages: readonly [string, string, string];
  tableCaption(number: number, caption: string): string;
  label(text: string): string;
  /** Room for year, month and day, written by hand. */
  dateBlank: string;
};

const zh: Sentences = {
  pages: ['第 ', ' 页 共 ', ' 页'],
  tableCaption: (number, caption) => `表${number}　${caption}`,
  label: (text) => `${text}：`,
  dateBlank: '　　年　月　日',
};

const en: Sentences = {
  pages: ['Page ', ' of ', ''],
  tableCaption: (number, caption) => `Table ${number}  ${caption}`,
  label: (text) => `${text}: `,
  dateBlank: '____ / ____ / ____',
};

/** What a writer adds to a paper, whatever the paper is about. */
export const papers = { zh, en };
