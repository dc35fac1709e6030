/** Where something stands in a template. */
export type TemplatePlace = {
  readonly part: 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';
  /** From 1, over all paragraphs of the part, those in tables and text boxes included. */
  readonly paragraph: number;
  /** The paragraph, or its beginning. */
  readonly text: string;
};

type AtKey<W extends string> = { readonly what: W; readonly key: string; readonly at: TemplatePlace };

/** What a check finds in a template. Keys stand without their braces. */
export type TemplateFinding =
  | (AtKey<'unknown-key' | 'unknown-loop'> & { readonly nearest: string | null })
  /** The key belongs between the marks of a loop. */
  | (AtKey<'outside-loop'> & { readonly loop: string })
  /** A value is marked as a loop, a loop as a value. */
  | AtKey<'not-a-loop' | 'loop-as-value'>
  /** `{{` without `}}` in the same paragraph, or nothing between them. */
  | AtKey<'broken-key'>
  | AtKey<'unclosed-loop' | 'unopened-loop'>
  /** The marks stand where nothing between them can be repeated: in different tables, half in a cell, across another loop. */
  | AtKey<'crossing-loop'>
  | AtKey<'internal-key'>
  | { readonly what: 'no-keys' };

/** Whether a template with this finding can still be filled: it is something to know, nothing wrong. */
export const isNote = ({ what }: TemplateFinding): boolean => what === 'internal-key' || what === 'no-keys';
