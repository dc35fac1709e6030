/** A state that all records had: that after the change number `seq` of a generation of the vault. */
export type Past = { readonly generation: number; readonly seq: number };
/** A state as it is asked for: by its number, or as that of a moment (ISO 8601), which is the last one at or before it. */
export type AskedPast = Past | { readonly at: string };
