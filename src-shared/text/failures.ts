import type { Failure, FileTrouble } from '../result';
import { attachments } from './attachments';
import { said } from './said-alike';
import { templates } from './templates';

type Sentences = { trouble: Record<FileTrouble, string>; sentence(failure: Failure): string };

const zhTrouble: Record<FileTrouble, string> = {
  'disk-full': '磁盘已满',
  locked: '文件正被其他程序打开',
  'no-permission': '没有写入权限',
  'folder-gone': '文件夹不存在或已被移走',
  'read-only': '磁盘为只读',
  other: '系统拒绝写入',
};
const zhBackup = {
  'no-vault': '该文件夹中没有本程序的备份，请选择手工备份时生成的文件夹',
  damaged: '该备份已损坏，读不出任何记录；请换用另一份备份',
};
const zhFolder = {
  missing: '找不到该文件夹，请检查路径',
  relative: '请填写完整路径，例如 D:\\备份 或 /media/备份',
  own: '这是程序自己的日志文件夹，备份请存到别处',
};
const zhRefusal = attachments.zh.refused;
const zh: Sentences = {
  trouble: zhTrouble,
  sentence(failure) {
    switch (failure.kind) {
      case 'cancelled':
        return '已取消';
      case 'internal':
        return `程序出错，参考号 ${failure.reference}`;
      case 'unknown-channel':
        return '请求被拒绝';
      case 'forbidden':
        return '程序重新启动过，不再认识本页：请在新标签页中打开程序启动时给出的新地址；那边打开后，本页会自动继续';
      case 'bad-input':
        return `请求内容不正确：${failure.where}`;
      case 'host-gone':
        return said.zh.hostGone;
      case 'not-writer':
        return '写入权已转到另一个窗口';
      case 'held-elsewhere':
        return said.zh.openElsewhere;
      case 'gap':
        return `日志缺少第 ${failure.expected} 条之后的内容`;
      case 'fork':
        return '数据库与日志走向不同，已停止写入';
      case 'database-lost':
        return '数据库异常关闭或缺少记录，已停止写入；请先复制屏幕上的文字，再重新打开程序';
      case 'database-full':
        return '磁盘已满，没有存入数据库；请腾出空间后再试';
      case 'no-room':
        return failure.what === 'records' ? '磁盘空间不足，记录暂时只读；请先清理磁盘' : '磁盘空间不足，暂停导入；请先清理磁盘';
      case 'vault-unwritable':
        return `日志未写入：${zhTrouble[failure.cause]}`;
      case 'past-gone':
        return '无法回到该时刻：日志里没有当时的内容，或所需的文件缺失、损坏';
      case 'vault-damaged':
        return '日志中有缺失或损坏的文件，不能由它恢复全部记录；请以数据库为准重写日志';
      case 'not-a-backup':
        return zhBackup[failure.why];
      case 'wrong-folder':
        return zhFolder[failure.why];
      case 'vault-in-use':
        return '本机已有数据，不能再用备份覆盖；如需回到以前，请在“数据与备份”中恢复';
      case 'not-read-back':
        return `“${failure.name}”写入后读回的内容不一致，未采用；磁盘可能有故障，请换一个位置再试`;
      case 'file-not-written':
        return `文件“${failure.name}”未写入：${zhTrouble[failure.cause]}`;
      case 'not-a-bundle':
        return failure.where === '' ? '不是数据文件：内容无法读取' : `数据文件有误：${failure.where}（${failure.problem}）`;
      case 'newer-version':
        return `数据由更新版本的程序写成（第 ${failure.theirs} 版结构，本程序为第 ${failure.ours} 版），请升级程序`;
      case 'too-large':
        return failure.what === 'rows' ? `数据超过 ${failure.limit} 行` : `数据超过 ${Math.round(failure.limit / 1_000_000)} MB`;
      case 'unknown-document':
        return `没有名为“${failure.name}”的文档`;
      case 'wrong-subject':
        return `文档“${failure.document}”需要的对象是 ${failure.expected}，数据文件中是 ${failure.found}`;
      case 'no-customer-edition':
        return `文档“${failure.document}”没有客户版`;
      case 'leaks-found':
        return `外发检查发现 ${failure.leaks.total} 项内容可能不宜发给客户，文件没有写入`;
      case 'unknown-task':
        return '任务不存在或已结束';
      case 'attachment-refused':
        return zhRefusal[failure.why](failure.found);
      case 'attachment-not-written':
        return `附件未保存：${zhTrouble[failure.cause]}`;
      case 'attachment-missing':
        return `附件缺失：${failure.sha256.slice(0, 8)}`;
      case 'attachment-damaged':
        return `附件已损坏：${failure.sha256.slice(0, 8)}`;
      case 'took-too-long':
        return `读这个文件用了 ${failure.seconds} 秒还没有读完，已停止`;
      case 'nothing-opens-it':
        return `本机没有能打开“${failure.name}”的程序`;
      case 'not-printed':
        return '打印没有完成，请检查打印机后再试';
      case 'paper-broke-down':
        return '排版时程序意外中断，没有打印，也没有生成 PDF；请再试一次，照片多时可少选几张';
      case 'no-such-pages':
        return `这份文档没有第 ${failure.pages} 页，请核对页码`;
      case 'template-refused':
        return templates.zh.refused[failure.why](failure.found);
      case 'template-wrong':
        return templates.zh.wrong(failure.findings);
    }
  },
};

const enTrouble: Record<FileTrouble, string> = {
  'disk-full': 'the disk is full',
  locked: 'the file is open in another program',
  'no-permission': 'writing is not permitted',
  'folder-gone': 'the folder is gone',
  'read-only': 'the disk is read-only',
  other: 'the system refused to write',
};
const enBackup = {
  'no-vault': 'This folder holds no backup of this program: please choose the folder that a backup by hand has made',
  damaged: 'This backup is damaged and no record can be read from it: please use another one',
};
const enFolder = {
  missing: 'There is no such folder: please check the path',
  relative: 'Please give the whole path, such as D:\\Backups or /media/backups',
  own: 'This is the journal folder of the program itself: please keep the backup somewhere else',
};
const enRefusal = attachments.en.refused;
const en: Sentences = {
  trouble: enTrouble,
  sentence(failure) {
    switch (failure.kind) {
      case 'cancelled':
        return 'Cancelled';
      case 'internal':
        return `Error in the program, reference ${failure.reference}`;
      case 'unknown-channel':
        return 'The request was refused';
      case 'forbidden':
        return 'The program was started anew and does not know this page any more: please open the address that it gave at its start in a new tab; this page goes on by itself then';
      case 'bad-input':
        return `The request is not right: ${failure.where}`;
      case 'host-gone':
        return said.en.hostGone;
      case 'not-writer':
        return 'Another window writes now';
      case 'held-elsewhere':
        return said.en.openElsewhere;
      case 'gap':
        return `The journal lacks what follows number ${failure.expected}`;
      case 'fork':
        return 'Database and journal went different ways; writing has stopped';
      case 'database-lost':
        return 'The database closed unexpectedly or lacks records; writing has stopped. Copy the text on the screen, then open the program again';
      case 'database-full':
        return 'The disk is full and the database took nothing; free some space and try again';
      case 'no-room':
        return failure.what === 'records'
          ? 'The disk is nearly full and records are read-only; please free some space first'
          : 'The disk is nearly full and nothing is imported; please free some space first';
      case 'vault-unwritable':
        return `Journal not written: ${enTrouble[failure.cause]}`;
      case 'past-gone':
        return 'That moment cannot be brought back: the journal holds nothing of it, or files that it needs are missing or damaged';
      case 'vault-damaged':
        return 'Files of the journal are missing or damaged, so not every record can be restored from it; please write it again from the database';
      case 'not-a-backup':
        return enBackup[failure.why];
      case 'wrong-folder':
        return enFolder[failure.why];
      case 'vault-in-use':
        return 'There are data on this computer already, and a backup never replaces them; to go back, use “Data and backups”';
      case 'not-read-back':
        return `What was read back of “${failure.name}” is not what was written, and it does not count; the disk may be failing, please try another place`;
      case 'file-not-written':
        return `“${failure.name}” was not written: ${enTrouble[failure.cause]}`;
      case 'not-a-bundle':
        return failure.where === ''
          ? 'Not a data file: it cannot be read'
          : `The data file is wrong at ${failure.where} (${failure.problem})`;
      case 'newer-version':
        return `The data come from a newer program (structure ${failure.theirs}, this program knows ${failure.ours}): please upgrade`;
      case 'too-large':
        return failure.what === 'rows' ? `More than ${failure.limit} rows` : `More than ${Math.round(failure.limit / 1_000_000)} MB`;
      case 'unknown-document':
        return `There is no document “${failure.name}”`;
      case 'wrong-subject':
        return `Document “${failure.document}” is made from a ${failure.expected}; the data file holds a ${failure.found}`;
      case 'no-customer-edition':
        return `Document “${failure.document}” has no customer edition`;
      case 'leaks-found':
        return `Not written: the outgoing check found ${failure.leaks.total} ${failure.leaks.total === 1 ? 'item' : 'items'} perhaps not for the customer`;
      case 'unknown-task':
        return 'The task is not there or has ended';
      case 'attachment-refused':
        return enRefusal[failure.why](failure.found);
      case 'attachment-not-written':
        return `The attachment was not kept: ${enTrouble[failure.cause]}`;
      case 'attachment-missing':
        return `The attachment is missing: ${failure.sha256.slice(0, 8)}`;
      case 'attachment-damaged':
        return `The attachment is damaged: ${failure.sha256.slice(0, 8)}`;
      case 'took-too-long':
        return `The file was not read to its end within ${failure.seconds} seconds; reading was stopped`;
      case 'nothing-opens-it':
        return `No program on this computer opens “${failure.name}”`;
      case 'not-printed':
        return 'Printing did not succeed; please check the printer and try again';
      case 'paper-broke-down':
        return 'Laying out the pages broke off; nothing was printed and no PDF was made. Please try again, with fewer photos if there are many';
      case 'no-such-pages':
        return `This document has no pages ${failure.pages}; please check the numbers`;
      case 'template-refused':
        return templates.en.refused[failure.why](failure.found);
      case 'template-wrong':
        return templates.en.wrong(failure.findings);
    }
  },
};

export const failures = { zh, en };
