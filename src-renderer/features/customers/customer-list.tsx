/** 客户: every customer. */
export function CustomerList() {
  return null;
}
