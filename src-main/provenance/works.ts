import type { Result } from '#shared/result';
import { compareData } from './compare-data';
import { compareWords } from './compare-words';
import { recognise } from './recognise';

/** What is asked about exports and takes a while. Each is a plain function; in the program they run in a thread of their own. */
export const works = { recognise, compareData, compareWords };

type Works = typeof works;
export type WorkName = keyof Works;
export type AskedOf<N extends WorkName> = Parameters<Works[N]>;
export type EndOf<N extends WorkName> = Awaited<ReturnType<Works[N]>> extends Result<infer T> ? T : never;
export type ProvenanceTask = { work: WorkName; asked: readonly unknown[] };

/** Does one of them. What the user can meet is a failure; nothing is thrown. */
export type DoProvenance = <N extends WorkName>(work: N, asked: AskedOf<N>, signal?: AbortSignal) => Promise<Result<EndOf<N>>>;
