/** 走访: every visit, planned and made. */
export function VisitList() {
  return null;
}
