/** One visit: plan and log in one form. */
export function VisitPage(_props: { id: string }) {
  return null;
}
