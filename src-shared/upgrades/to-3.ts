import { add } from './cells';
import type { Upgrade } from './upgrade';

/** The settings name the house style in which documents are set; exports, templates and house styles are kinds that only came. */
export const to3: Upgrade = { practiceSettings: (row) => add(row, 'houseStyle', null) };
