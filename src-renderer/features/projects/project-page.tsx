import type { ProjectTab } from '../../state/addresses';

/** One project with its tabs. `open` is the record that is open beside the tab's list. */
export function ProjectPage(_props: { id: string; tab: ProjectTab; open: string | null }) {
  return null;
}
