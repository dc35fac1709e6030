/** Six characters that tell this copy's clocks from those of any other copy. */
export const newNode = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 6);
