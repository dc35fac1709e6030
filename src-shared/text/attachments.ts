import type { AttachmentRefusal } from '../result';

/** Why a file is not kept; `found` names what was met in it. */
type Sentences = { refused: Record<AttachmentRefusal, (found: string) => string> };

const kinds = { zh: 'JPEG、PNG、WebP、PDF、docx、xlsx、csv、txt', en: 'JPEG, PNG, WebP, PDF, docx, xlsx, csv and txt' };

const zh: Sentences = {
  refused: {
    empty: () => '文件是空的（0 字节），没有保存',
    'unknown-type': () => `不支持此类文件，没有保存。可以添加：${kinds.zh}`,
    'not-a-picture': () => '内容不是图片（JPEG、PNG 或 WebP），没有保存',
    damaged: () => '文件不完整或已损坏，没有保存；请重新复制或重新拍摄',
    'too-many-pixels': (found) => `图片过大（${found} 像素，上限 1 亿像素），没有保存`,
    heic: () => '这是 HEIC 照片，本程序读不了；请在手机上改为“兼容性最佳”（JPEG）拍摄，或转换为 JPEG 后再添加',
    markup: () => '这是网页或 SVG 文件，其中可能带有脚本，没有保存；请另存为 PNG 或 PDF 后再添加',
    script: () => '这是脚本文件，没有保存',
    program: () => '这是可执行程序，没有保存',
    'old-office': () => '这是旧版 Office 文件或设了打开密码的文件，没有保存；请另存为不设密码的 docx 或 xlsx',
    macros: (found) => `文件中有宏（${found}），没有保存；请另存为不带宏的 docx 或 xlsx`,
    'embedded-object': (found) => `文件中嵌有 OLE 对象或其他文件（${found}），没有保存；请删去后另存`,
    'active-control': (found) => `文件中有 ActiveX 控件（${found}），没有保存；请删去后另存`,
    external: (found) => `文件会从外部取内容（${found}），没有保存；请断开链接后另存`,
    inflates: () => '文件解压后过大，或与其声明的大小不符，没有保存',
  },
};

const en: Sentences = {
  refused: {
    empty: () => 'The file is empty (0 bytes) and was not kept',
    'unknown-type': () => `Files of this kind are not kept. You can add ${kinds.en}`,
    'not-a-picture': () => 'This is no picture (JPEG, PNG or WebP) and was not kept',
    damaged: () => 'The file is incomplete or damaged and was not kept; please copy it or take the picture again',
    'too-many-pixels': (found) => `The picture is too large (${found} pixels, at most 100 million) and was not kept`,
    heic: () =>
      'This is a HEIC photo, which this program cannot read: set the phone to “most compatible” (JPEG), or convert it to JPEG first',
    markup: () => 'This is a web page or an SVG file, which can carry scripts, and was not kept; please save it as PNG or PDF first',
    script: () => 'This is a script and was not kept',
    program: () => 'This is a program and was not kept',
    'old-office': () =>
      'This is an old Office file or one with a password, and was not kept; please save it as docx or xlsx without a password',
    macros: (found) => `The file has macros (${found}) and was not kept; please save it as docx or xlsx without macros`,
    'embedded-object': (found) =>
      `The file holds an OLE object or another file (${found}) and was not kept; please remove it and save again`,
    'active-control': (found) => `The file has an ActiveX control (${found}) and was not kept; please remove it and save again`,
    external: (found) => `The file fetches something from outside (${found}) and was not kept; please break the link and save again`,
    inflates: () => 'The file unpacks to too much, or to another size than it says, and was not kept',
  },
};

export const attachments = { zh, en };
