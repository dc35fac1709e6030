import type { ActionVerb } from '../changes/action-label';
import { inside } from './inside';

type Sentences = {
  /** The action as the undo menu names it; `kind` is the label of the kind of record. */
  name: Record<ActionVerb, (kind: string) => string>;
  /** Stands as the reason of a record whose creation was undone. */
  undoneCreation: string;
  /** Of the mark that a record is void, with its reason, and of its taking back. */
  voidedFor(reason: string): string;
  notVoided(reason: string): string;
};

const zh: Sentences = {
  name: {
    create: (kind) => `新建${kind}`,
    edit: (kind) => `修改${kind}`,
    bulk: (kind) => `批量修改${kind}`,
    void: (kind) => `作废${kind}`,
    restore: (kind) => `恢复${kind}`,
    'bring-back': (kind) => `${kind}恢复到以前的内容`,
    sample: () => '填入示例数据',
    shipped: () => '填入程序自带的数据',
    undo: (kind) => `撤销对${kind}的修改`,
    redo: (kind) => `重做对${kind}的修改`,
  },
  undoneCreation: '撤销新建',
  voidedFor: (reason) => `作废：${reason}`,
  notVoided: (reason) => `取消作废（原因曾是“${reason}”）`,
};

const en: Sentences = {
  name: {
    create: (kind) => `New ${inside(kind)}`,
    edit: (kind) => `Edit ${inside(kind)}`,
    bulk: (kind) => `Edit several: ${inside(kind)}`,
    void: (kind) => `Void ${inside(kind)}`,
    restore: (kind) => `Restore ${inside(kind)}`,
    'bring-back': (kind) => `Bring back earlier ${inside(kind)}`,
    sample: () => 'Fill in the sample',
    shipped: () => 'Fill in what ships with the program',
    undo: (kind) => `Undo: ${inside(kind)}`,
    redo: (kind) => `Redo: ${inside(kind)}`,
  },
  undoneCreation: 'Creation undone',
  voidedFor: (reason) => `Voided: ${reason}`,
  notVoided: (reason) => `No longer void (the reason was “${reason}”)`,
};

export const actions = { zh, en };
