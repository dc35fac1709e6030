import fc from 'fast-check';

/** What a writer may get wrong: markup, names that a library reads as commands, breaks, spaces, forbidden characters, rare scripts. */
// prettier-ignore
const hostile = [
  '&', '<', '>', '"', "'", '`', '&amp;', '</w:t>', '</w:tr>', '<w:tblHeader/>', ']]>', '$&', '$1', '%s', '\\',
  '\n', '\r', '\r\n', '\t', '\u2028', '\u0085', ' ', '  前后  ', '\u00A0', '　',
  '\u0000', '\u0007', '\u000B', '\u001F', '\u007F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00', '\uE000', '\uFEFF',
  '😀', '👨‍👩‍👧', '𠮷', '\u200F', '\u202E', 'مرحبا', 'é',
  '{', '}', '{{x}}', '{name-0}', '{headings-0}', '{default-bullet-numbering-0}', '{comment-1}', '{hyperlink}', '{rId1}',
  'CURRENT', 'TOTAL_PAGES', 'TOTAL_PAGES_IN_SECTION', 'x', '中文',
];

export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((bits) => bits.join(''));
