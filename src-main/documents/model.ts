import type { BaseStyle } from '#shared/papers/fonts';
import type { Kind } from '#shared/records/kinds';

/** What a document is made of. Writers know these blocks and nothing of the trade; documents know no writer. Line breaks in a text are kept. */
export type Paper = {
  /** The name of the document, for the file's properties. */
  readonly title: string;
  /** Stands at the top of every page: 客户简称 + 文档名 + version. */
  readonly header: string;
  /** Stands beside the page number at the foot of every page; '' for nothing. */
  readonly footer: string;
  readonly language: 'zh' | 'en';
  /** In whose name the paper is written, for the file's properties; '' where nobody is named. */
  readonly author: string;
  /** ISO 8601, UTC: what the paper calls now. */
  readonly madeAt: string;
  readonly style: PaperStyle;
  readonly sections: readonly Section[];
};

/** How a paper is set: as a letter (公文版) or as a report (企业报告版), with the measures and fonts of the house (documents 4.0). */
export type PaperStyle = {
  readonly base: BaseStyle;
  /** The font that is wanted; where it is missing its chain stands in (`fontsOf`). '' for that of the base. */
  readonly bodyFont: string;
  readonly titleFont: string;
  readonly levelThreeBold: boolean;
  /** In millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From one line of the text to the next, in points; null for one and a half lines. */
  readonly lineSpacing: number | null;
};

/** Pages of one orientation. A new section begins on a new page. */
export type Section = { readonly orientation: 'portrait' | 'landscape'; readonly blocks: readonly Block[] };

export type Block =
  | Cover
  | Title
  | Heading
  | Paragraph
  | FieldTable
  | RecordTable
  | Photos
  | SignOff
  | SignTable
  | Receipt
  | Contents
  | PageBreak
  | LetterBlock;

/** A first page of its own: the name of the paper, large, and lines such as 客户单位, 版本, 日期. */
export type Cover = { readonly block: 'cover'; readonly title: string; readonly lines: readonly LabelledText[] };
export type Title = { readonly block: 'title'; readonly text: string };
/** The writer numbers headings: 一、 （一） 1. （1）. */
export type Heading = { readonly block: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string };
export type Paragraph = Sourced & {
  readonly block: 'paragraph';
  readonly text: string;
  /** `body` begins two characters in; `note` is smaller and does not. */
  readonly style: 'body' | 'note';
  /** Where it stands, in a paper of which nothing else tells it: under which heading, and which of its paragraphs it is. */
  readonly place?: { readonly heading: string; readonly label: string };
};
export type LabelledText = Sourced & { readonly label: string; readonly text: string };

/** The field of a record (`list.name` in a list) from which a text was taken, so that whoever finds something in the text can be led there. */
export type Origin = { readonly kind: Kind; readonly id: string; readonly field: string };
/** `naming` says that the text is there to name people (责任人): their names in it have not slipped in. */
export type Sourced = { readonly from?: Origin; readonly naming?: true };

/** Labels and values side by side, as in a form. `perRow` pairs stand beside each other; `wide` takes a row of its own. */
export type FieldTable = {
  readonly block: 'fields';
  readonly perRow: 1 | 2 | 3;
  readonly fields: readonly (LabelledText & { readonly wide?: true })[];
};

/** Cells are never kept: the writer walks the rows and asks each column for its text. */
export type RecordTable<R = unknown> = {
  readonly block: 'table';
  /** The writer puts 表1, 表2 … before it and stands it above the table; '' for a table without a caption. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Stands instead of rows where there is none. */
  readonly empty: string;
};
export type Column<R> = {
  readonly header: string;
  /** Width in characters; the writer makes the columns fill the width of the text. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** `index` counts from 0. */
  readonly text: (row: R, index: number) => string;
  /** As in `Sourced`, of the cells. */
  readonly from?: (row: R, index: number) => Origin | null;
  readonly naming?: true;
};

/** Pictures beside each other, each with its caption below: the two never stand on different pages. Nothing is drawn larger than it is. */
export type Photos = { readonly block: 'photos'; readonly columns: 1 | 2; readonly photos: readonly Photo[] };
export type Photo = Sourced & {
  /** Of the stored file: the bytes are not part of a paper, a writer asks for them. */
  readonly sha256: string;
  /** The writer puts 图1, 图2 … before it. */
  readonly caption: string;
};

/**
 * Places for signatures side by side, never split over pages. A line gives room to write by hand, at least 12 mm high; a line of kind `date`
 * shows blanks for year, month and day.
 */
export type SignOff = {
  readonly block: 'signOff';
  readonly parties: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly label: string; readonly kind: 'write' | 'date' }[];
  }[];
  /** Stands below: how many copies there are and who keeps them. '' for nothing. */
  readonly note: string;
  /** Whether a paper of several pages is sealed across their edges (骑缝章): the preview says so, the paper does not. */
  readonly seam?: true;
};
/** A table that is signed row by row, never split over pages. Every row is at least 12 mm high. */
export type SignTable = {
  readonly block: 'signTable';
  /** `text` columns hold what the rows say, in their order; the others are for the hand, dates with blanks for year, month and day. */
  readonly columns: readonly { readonly header: string; readonly width: number; readonly fill: 'text' | 'write' | 'date' }[];
  readonly rows: readonly (readonly string[])[];
};
/** 回执: a slip under a dashed line, to be torn off and sent back, never split over pages. */
export type Receipt = {
  readonly block: 'receipt';
  readonly title: string;
  /** Who gets it back, without the colon; '' where nobody is named. */
  readonly to: string;
  readonly text: string;
  /** What is written in, row by row; `opinion` gives room for several lines. */
  readonly rows: readonly (readonly { readonly label: string; readonly kind: 'write' | 'opinion' | 'date' }[])[];
};
/** The headings of the paper with their numbers. It has no page numbers: no program could keep them true without being asked. */
export type Contents = { readonly block: 'contents'; readonly title: string; readonly levels: 1 | 2 };
/** What a letter (函) has around its text, in this order: head, title, addressee, the text, attachments, signature (GB/T 9704-2012, 10.1). */
export type LetterBlock = LetterHead | Addressee | AttachmentsNote | Signature;
/** The first block of a letter. */
export type LetterHead = {
  readonly block: 'letterHead';
  /** 发文机关标志, in red at the top of the first page, with a red double line below it and one at the foot; '' for a plain letter (便函), which has neither. */
  readonly organisation: string;
  /** 发文字号, at the right; '' where the letter has none. */
  readonly number: string;
};
/** 主送: to whom, without the colon, which the writer sets. */
export type Addressee = { readonly block: 'addressee'; readonly text: string };
/** 附件说明: the names of what is attached. The writer numbers them. */
export type AttachmentsNote = { readonly block: 'attachmentsNote'; readonly names: readonly string[] };
/** 署名 and 成文日期, never apart from each other and from the last two lines of the text. */
export type Signature = {
  readonly block: 'signature';
  readonly name: string;
  readonly date: string;
  /** Whether a seal will ride over both: the writer leaves 50 mm free for it. */
  readonly sealed: boolean;
};
export type PageBreak = { readonly block: 'pageBreak' };

export const title = (text: string): Title => ({ block: 'title', text });
export const heading = (level: Heading['level'], text: string): Heading => ({ block: 'heading', level, text });
export const paragraph = (text: string, style: Paragraph['style'] = 'body', sourced: Sourced = {}): Paragraph => ({
  ...sourced,
  block: 'paragraph',
  text,
  style,
});
export const pageBreak: PageBreak = { block: 'pageBreak' };

/** A table of records of one type, among blocks that know no type. */
export const table = <R>(of: Omit<RecordTable<R>, 'block'>): RecordTable => ({
  ...of,
  block: 'table',
  columns: of.columns.map(({ from, ...column }) => ({
    ...column,
    text: (row: unknown, index: number) => column.text(row as R, index),
    ...(from && { from: (row: unknown, index: number) => from(row as R, index) }),
  })),
});
