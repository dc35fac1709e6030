import { ActionIcon } from '@mantine/core';
import { Link } from 'wouter';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { useRecord } from '../data/live';
import { useStore } from '../data/store';
import { addresses } from '../state/addresses';
import { useDeviceSettings } from '../state/device-settings';
import { useText } from '../text';
import { CustomersIcon, DocumentsIcon, FoldIcon, ProjectsIcon, SettingsIcon, UnfoldIcon, VisitsIcon } from './icons';
import type { Route } from './route';
import classes from './sidebar.module.css';

/** The pages of the sidebar in their order: Alt+1 opens the first. */
const sidebarPages = [
  { name: 'customers', address: addresses.customers(), pages: ['customers', 'customer'], Icon: CustomersIcon },
  { name: 'projects', address: addresses.projects(), pages: ['projects', 'project'], Icon: ProjectsIcon },
  { name: 'visits', address: addresses.visits(), pages: ['visits', 'visit'], Icon: VisitsIcon },
  { name: 'documents', address: addresses.documents(), pages: ['documents', 'document', 'templates', 'exports'], Icon: DocumentsIcon },
  { name: 'settings', address: addresses.settings(), pages: ['settings', 'backup'], Icon: SettingsIcon },
] as const satisfies readonly { name: string; address: string; pages: readonly Route['page'][]; Icon: () => React.JSX.Element }[];

/** Who works here, and the pages that there are. Folds to its icons. */
export function Sidebar({ route }: { route: Route }) {
  const words = useText().frame;
  const { sidebarFolded: folded, set } = useDeviceSettings();
  const me = useRecord('teamMember', useStore().author);
  const practice = useRecord('practiceSettings', practiceSettingsId);
  const organisation = practice?.orgShortName || practice?.orgFullName;
  const who = [me?.name || words.nameless, organisation].filter(Boolean).join(' · ');
  return (
    <nav className={classes.sidebar} aria-label={words.sidebar} data-folded={folded || undefined}>
      <div className={classes.me} title={who}>
        <b>{words.product}</b>
        <span>{who}</span>
      </div>
      <ul className={classes.pages}>
        {sidebarPages.map(({ name, address, pages, Icon }, i) => {
          const here = (pages as readonly string[]).includes(route.page);
          return (
            <li key={name}>
              <Link
                href={address}
                className={classes.link}
                aria-current={here ? 'page' : undefined}
                title={`${words.pages[name]} Alt+${i + 1}`}
                aria-label={words.pages[name]}
              >
                <Icon />
                <span>{words.pages[name]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <ActionIcon
        className={classes.fold}
        aria-label={folded ? words.unfoldSidebar : words.foldSidebar}
        title={folded ? words.unfoldSidebar : words.foldSidebar}
        aria-expanded={!folded}
        onClick={() => set({ sidebarFolded: !folded })}
      >
        {folded ? <UnfoldIcon /> : <FoldIcon />}
      </ActionIcon>
    </nav>
  );
}
