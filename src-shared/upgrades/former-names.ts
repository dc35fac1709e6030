/** What fields were called that no definition has any more, so that the history of a record can still name them: `<kind>/<field>[/<field of an item>]`. */
export const formerNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'practiceSettings/reminders/lead': { zh: '提前量', en: 'Lead' },
};
