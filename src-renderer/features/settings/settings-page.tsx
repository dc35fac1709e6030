import type { SettingsPart } from '../../state/addresses';
import { useText } from '../../text';
import { Page } from '../../ui/page';

export function SettingsPage(_props: { part: SettingsPart; open: string | null }) {
  return <Page title={useText().frame.pages.settings} />;
}
