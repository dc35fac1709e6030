type Sentences = {
  rehearsal: {
    title: string;
    words: string;
    last: string;
    never: string;
    /** The last one was of the records before a restore. */
    notOfThese: string;
    wholeAt(at: string): string;
    differsAt(at: string): string;
    start: string;
    hashing: string;
    comparing: string;
    cancel: string;
    done(records: number): string;
    differing(count: number): string;
    whatToDo: string;
    /** The differences are not kept: they are seen after another rehearsal. */
    seeAgain: string;
    filesTitle: string;
    filesWhatToDo: string;
    here: string;
    there: string;
    onlyHere: string;
    onlyThere: string;
    files(checked: number, missing: number, damaged: number): string;
    onlyMarks: string;
  };
  mend: {
    title: string;
    words: string;
    rebuild: string;
    rebuildWords: string;
    renew: string;
    renewWords: string;
  };
  check: {
    title: string;
    words: string;
    start: string;
    checking: string;
    cancel: string;
    whole(files: number): string;
    damaged(count: number): string;
    whatToDo: string;
    file: string;
    problem: string;
    problems: Record<'missing' | 'damaged' | 'unknown', string>;
  };
};

const zh: Sentences = {
  rehearsal: {
    title: '恢复验证',
    words: '用日志把全部记录重新做一遍，再与数据库比对，证明备份确实能恢复。每周自动进行一次。',
    last: '最近的恢复验证',
    never: '还没有做过',
    notOfThese: '现在的数据还没有验证',
    wholeAt: (at) => `${at} 一致`,
    differsAt: (at) => `${at} 不一致`,
    start: '立即验证',
    hashing: '正在读取数据库…',
    comparing: '正在用日志重做并比对…',
    cancel: '取消验证',
    done: (records) => `验证完成：${records} 条记录全部一致`,
    differing: (count) => `数据库与日志有 ${count} 处不一致`,
    whatToDo: '请先另存一份手工备份，再看清下面的差别，选择以哪一份为准。两份都不会删除。',
    seeAgain: '要看有哪些差别，请再验证一次。',
    filesTitle: '有附件缺失或损坏',
    filesWhatToDo:
      '记录完好，只是其中的照片或文件不全。请把手工备份里 attachments 文件夹中的同名文件复制回日志文件夹，或在记录中重新添加，然后再验证一次。',
    here: '数据库中',
    there: '日志中',
    onlyHere: '日志中没有这条记录',
    onlyThere: '数据库中没有这条记录',
    files: (checked, missing, damaged) =>
      missing + damaged === 0 ? `附件核对了 ${checked} 个，全部完好` : `附件核对了 ${checked} 个，缺少 ${missing} 个，损坏 ${damaged} 个`,
    onlyMarks: '内容相同，修改标记不同',
  },
  mend: {
    title: '以哪一份为准',
    words: '数据库和日志必须一致，备份才可靠。',
    rebuild: '以日志为准，重建数据库',
    rebuildWords: '数据库里现有的内容先另存为文件，再由日志重新做出全部记录。',
    renew: '以数据库为准，重写日志',
    renewWords: '由数据库写一份完整的新日志；原有的日志放在一旁保留。',
  },
  check: {
    title: '完整性检查',
    words: '逐个读取日志、恢复点和附件文件，与记下的校验值比对。记录用到的照片和附件有没有缺少，由恢复验证核对。',
    start: '检查文件',
    checking: '正在检查…',
    cancel: '取消检查',
    whole: (files) => `${files} 个文件全部完好`,
    damaged: (count) => `${count} 个文件有问题`,
    whatToDo: '数据库里的记录不受影响。可以“以数据库为准，重写日志”，得到一份完好的备份；损坏的文件放在一旁保留。',
    file: '文件',
    problem: '问题',
    problems: { missing: '不见了', damaged: '内容损坏', unknown: '不认识的文件' },
  },
};

const en: Sentences = {
  rehearsal: {
    title: 'Rehearsal of a restore',
    words:
      'Makes all records again from the journal and compares them with the database: the proof that the backup can be restored. Once a week by itself.',
    last: 'Last rehearsal',
    never: 'None yet',
    notOfThese: 'Not yet of the present data',
    wholeAt: (at) => `${at}, all the same`,
    differsAt: (at) => `${at}, with differences`,
    start: 'Rehearse now',
    hashing: 'Reading the database…',
    comparing: 'Making the records again and comparing…',
    cancel: 'Cancel the rehearsal',
    done: (records) => `Done: all ${records} records are the same`,
    differing: (count) => `Database and journal differ in ${count} ${count === 1 ? 'place' : 'places'}`,
    whatToDo: 'Make a backup by hand first. Then look at the differences and choose which of the two is right. Neither is deleted.',
    seeAgain: 'To see what differs, rehearse once more.',
    filesTitle: 'Photos or files are missing or damaged',
    filesWhatToDo:
      'The records are whole, some of their photos or files are not. Copy the files of the same name from the attachments folder of a backup by hand into the journal folder, or add them to their records again; then rehearse once more.',
    here: 'In the database',
    there: 'In the journal',
    onlyHere: 'The journal has no such record',
    onlyThere: 'The database has no such record',
    files: (checked, missing, damaged) =>
      missing + damaged === 0
        ? `Attachments checked: ${checked}, all of them whole`
        : `Attachments checked: ${checked}, ${missing} missing, ${damaged} damaged`,
    onlyMarks: 'Same content, other marks of change',
  },
  mend: {
    title: 'Which of the two is right',
    words: 'Backups can be trusted only while database and journal agree.',
    rebuild: 'The journal: make the database again',
    rebuildWords: 'What the database holds now is first kept as a file, then all records are made again from the journal.',
    renew: 'The database: write the journal again',
    renewWords: 'A complete new journal is written from the database; the old one is put aside and kept.',
  },
  check: {
    title: 'Check of the files',
    words:
      'Reads every file of journal, restore points and attachments and compares it with its checksum. Whether a photo or file that a record names is missing is found by the rehearsal.',
    start: 'Check the files',
    checking: 'Checking…',
    cancel: 'Cancel the check',
    whole: (files) => `All ${files} files are whole`,
    damaged: (count) => `${count} files are not right`,
    whatToDo:
      'The records in the database are not touched. “The database: write the journal again” gives a whole backup; damaged files are put aside and kept.',
    file: 'File',
    problem: 'Problem',
    problems: { missing: 'Missing', damaged: 'Damaged', unknown: 'Unknown file' },
  },
};

export const proving = { zh, en };
