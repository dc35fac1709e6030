type Sentences = Record<
  'comments' | 'author' | 'deleted' | 'fieldCode' | 'description' | 'control' | 'numbering' | 'link' | 'customData' | 'glossary' | 'other',
  string
>;

const zh: Sentences = {
  comments: '批注',
  author: '批注与修订的作者',
  deleted: '修订中删除的文字',
  fieldCode: '域代码',
  description: '替代文字',
  control: '控件与变量',
  numbering: '编号格式',
  link: '链接地址',
  customData: '附带的数据',
  glossary: '构建基块',
  other: '其他部分',
};

const en: Sentences = {
  comments: 'Comments',
  author: 'Authors of comments and changes',
  deleted: 'Deleted text in tracked changes',
  fieldCode: 'Field code',
  description: 'Alternative text',
  control: 'Controls and variables',
  numbering: 'Number format',
  link: 'Address of a link',
  customData: 'Data in the file',
  glossary: 'Building blocks',
  other: 'Other parts',
};

/** Where in a file of an own template something stands that is not seen on its pages. */
export const unseen = { zh, en };
