import type { Language } from '../text/index';
import { definitionOf } from './index';
import type { Kind } from './kinds';

/** What buttons and sentences call a kind: its label without what is explained in brackets behind it (项目(商机) is 项目). */
export const kindName = (kind: Kind, language: Language): string =>
  definitionOf(kind).label[language].replace(/\s*[(（][^()（）]*[)）]$/u, '');
