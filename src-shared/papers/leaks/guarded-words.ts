import { spansOf, type Span } from './span';

/**
 * Words that a paper for a customer never carries: those of internal editions, and 密级 and its degrees, which are legal terms of state
 * secrets and no class of our records (documents 4.0, glossary: 资料级别).
 */
const words =
  /密级|绝密|机密(?!性)|内部(?:资料|版|文件|使用|掌握|参考)|(?:不得|请勿|严禁|禁止)(?:外传|外发|转发客户|告知客户)|仅(?:限|供)内部|对客户保密|internal (?:edition|use)|for internal|keep safe|top secret|(?<![a-z])confidential(?![a-z])/gi;

/** Where such words stand in a plain text (`asRead`). */
export const findGuardedWords = (plain: string): Span[] => spansOf(words, plain);
