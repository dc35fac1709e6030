import { practiceSettingsId } from '#shared/records/practice-settings';
import { RecordForm } from '../../forms/record-form';
import { addresses, settingsParts, type SettingsPart } from '../../state/addresses';
import { useText } from '../../text';
import { Card, Page } from '../../ui/page';
import { TabLinks } from '../../ui/tab-links';
import { DataPart } from './data-part';
import { DevicePart } from './device-part';
import { LevelsPart } from './levels-part';
import { PeoplePart } from './people-part';
import { StylesPart } from './styles-part';
import classes from './settings-page.module.css';

/** 设置: what belongs to the organisation, its people, the service levels, how papers are set, this device, and where the data are. */
export function SettingsPage({ part, open }: { part: SettingsPart; open: string | null }) {
  const { frame, settings: words } = useText();
  const lists = part === 'people' || part === 'levels' || part === 'styles';
  return (
    <Page title={frame.pages.settings} fill={lists}>
      <TabLinks
        label={words.nav}
        tabs={settingsParts.map((name) => ({ name, label: words.parts[name], href: addresses.settings(name) }))}
        current={part}
      />
      {part === 'practice' && (
        <div className={classes.narrow}>
          <p className={classes.words}>{words.practiceWords}</p>
          <Card>
            <RecordForm kind="practiceSettings" id={practiceSettingsId} />
          </Card>
        </div>
      )}
      {part === 'people' && <PeoplePart open={open} />}
      {part === 'levels' && <LevelsPart open={open} />}
      {part === 'styles' && <StylesPart open={open} />}
      {part === 'device' && <DevicePart />}
      {part === 'data' && <DataPart />}
    </Page>
  );
}
