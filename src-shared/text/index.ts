import { actions } from './actions';
import { backup } from './backup';
import { copies } from './copies';
import { customers } from './customers';
import { documents } from './documents';
import { due } from './due';
import { exported } from './exported';
import { exporting } from './exporting';
import { failures } from './failures';
import { forms } from './forms';
import { frame } from './frame';
import { headless } from './headless';
import { host } from './host';
import { issues } from './issues';
import { leaks } from './leaks';
import { orphans } from './orphans';
import { palette } from './palette';
import { papers } from './papers';
import { photos } from './photos';
import { projects } from './projects';
import { proving } from './proving';
import { restoring } from './restoring';
import { settings } from './settings';
import { start } from './start';
import { tables } from './tables';
import { templates } from './templates';
import { unseen } from './unseen';
import { visits } from './visits';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every sentence that is no field label, by area. A missing translation does not compile. */
export const text = {
  zh: {
    actions: actions.zh,
    backup: backup.zh,
    copies: copies.zh,
    customers: customers.zh,
    documents: documents.zh,
    due: due.zh,
    exported: exported.zh,
    exporting: exporting.zh,
    failures: failures.zh,
    forms: forms.zh,
    frame: frame.zh,
    headless: headless.zh,
    host: host.zh,
    issues: issues.zh,
    leaks: leaks.zh,
    orphans: orphans.zh,
    palette: palette.zh,
    papers: papers.zh,
    photos: photos.zh,
    projects: projects.zh,
    proving: proving.zh,
    restoring: restoring.zh,
    settings: settings.zh,
    start: start.zh,
    tables: tables.zh,
    templates: templates.zh,
    unseen: unseen.zh,
    visits: visits.zh,
  },
  en: {
    actions: actions.en,
    backup: backup.en,
    copies: copies.en,
    customers: customers.en,
    documents: documents.en,
    due: due.en,
    exported: exported.en,
    exporting: exporting.en,
    failures: failures.en,
    forms: forms.en,
    frame: frame.en,
    headless: headless.en,
    host: host.en,
    issues: issues.en,
    leaks: leaks.en,
    orphans: orphans.en,
    palette: palette.en,
    papers: papers.en,
    photos: photos.en,
    projects: projects.en,
    proving: proving.en,
    restoring: restoring.en,
    settings: settings.en,
    start: start.en,
    tables: tables.en,
    templates: templates.en,
    unseen: unseen.en,
    visits: visits.en,
  },
};
export type Text = (typeof text)['zh'];
