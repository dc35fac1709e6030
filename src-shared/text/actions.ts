import type { ActionVerb } from '../changes/action-label';

type Sentences = {
  /** The action as the undo menu names it; `kind` is the label of the kind of record. */
  name: Record<ActionVerb, (kind: string) => string>;
  /** Stands as the reason of a record whose creation was undone. */
  undoneCreation: string;
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
};

const en: Sentences = {
  name: {
    create: (kind) => `New ${kind}`,
    edit: (kind) => `Edit ${kind}`,
    bulk: (kind) => `Edit several: ${kind}`,
    void: (kind) => `Void ${kind}`,
    restore: (kind) => `Restore ${kind}`,
    'bring-back': (kind) => `Bring back earlier ${kind}`,
    sample: () => 'Fill in the sample',
    shipped: () => 'Fill in what ships with the program',
    undo: (kind) => `Undo: ${kind}`,
    redo: (kind) => `Redo: ${kind}`,
  },
  undoneCreation: 'Creation undone',
};

export const actions = { zh, en };
