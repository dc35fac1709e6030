import type { Customer } from '#shared/records/customer';

type Called = Pick<Customer, 'name' | 'shortName' | 'fullName' | 'customerCode'>;

/** Whether what was typed is a part of any of the names of a customer, or of its code. Case does not matter. */
export const isCalled = ({ name, shortName, fullName, customerCode }: Called, typed: string): boolean =>
  [name, shortName, fullName, customerCode].some((each) => each.toLowerCase().includes(typed.trim().toLowerCase()));
