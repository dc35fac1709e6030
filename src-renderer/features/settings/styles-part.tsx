import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fontsOf, type BaseStyle, type Font } from '#shared/papers/fonts';
import { isUsable, limitsOf, measures } from '#shared/papers/usable-measures';
import { houseStyle, shippedStyleIds } from '#shared/records/house-style';
import type { RowOf } from '#shared/records/index';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { useAll, useRecord } from '../../data/live';
import { missingStyles } from '../../data/shipped';
import { RecordForm } from '../../forms/record-form';
import { Trouble } from '../../forms/saving/trouble';
import { useCommit } from '../../forms/saving/use-commit';
import type { TableColumn } from '../../grid/record-table';
import { useDeviceSettings } from '../../state/device-settings';
import { useText } from '../../text';
import { firstHere } from './font-here';
import { SettingsList } from './settings-list';
import classes from './settings-page.module.css';

type Style = RowOf<'houseStyle'>;

const columns: readonly TableColumn<Style>[] = [
  { name: 'name', grow: true, width: 160 },
  { name: 'base', width: 120 },
  { name: 'bodyFont', width: 140 },
  { name: 'titleFont', width: 140 },
  { name: 'lineSpacing', width: 90 },
  { name: 'marginTop', width: 110 },
  { name: 'marginBottom', width: 110, hidden: true },
  { name: 'marginLeft', width: 110 },
  { name: 'marginRight', width: 110, hidden: true },
  { name: 'levelThreeBold', width: 110, hidden: true },
];
const chosenFields = ['houseStyle', 'letterHead'] as const;

/** Which fonts papers of both kinds are set in on this computer. */
function FontsHere({ styles }: { styles: readonly Style[] }) {
  const words = useText().settings;
  const { language } = useDeviceSettings();
  const named = useRecord('practiceSettings', practiceSettingsId)?.houseStyle;
  const sentences = useMemo(() => {
    const { choices = {} } = houseStyle.fields.base;
    const used = (base: BaseStyle) => {
      const mine = styles.filter((style) => style.base === base);
      const style = mine.find(({ id }) => id === named) ?? mine.find(({ id }) => id === shippedStyleIds[base]);
      const { body, title } = fontsOf({ base, bodyFont: style?.bodyFont ?? '', titleFont: style?.titleFont ?? '' });
      const say = (chain: readonly Font[]) => {
        const [wanted = ''] = chain[0] ?? [];
        const here = firstHere(chain);
        return here === null ? words.noFont(wanted) : here === wanted ? here : words.standsIn(here, wanted);
      };
      return words.fontsUsed(choices[base]?.[language] ?? base, say(body), say(title));
    };
    return (['report', 'letter'] as const).map(used).join(words.betweenStyles);
  }, [styles, named, language, words]);
  return (
    <p className={classes.words}>
      {words.fontsHere}
      {sentences}
      {words.fontsElsewhere}
    </p>
  );
}

/** Measures that no page can have, by style: papers are set without them. */
function Unusable({ styles }: { styles: readonly Style[] }) {
  const words = useText().settings;
  const { language } = useDeviceSettings();
  const wrong = styles.flatMap((style) => {
    const found = measures.filter((measure) => !isUsable(style, measure));
    const said = found.map((measure) => words.measureLimits(houseStyle.fields[measure].label[language], ...limitsOf(measure)));
    return found.length === 0 ? [] : [words.unusableMeasures(style.name, said)];
  });
  return wrong.length === 0 ? null : (
    <p className={classes.words} role="alert">
      {wrong.join('')}
    </p>
  );
}

/** The measures of this style that no page can have, each with what is said of it at its field. */
const doubtsIn = (row: Record<string, unknown>, outside: (least: number, most: number) => string) =>
  Object.fromEntries(
    measures.filter((measure) => !isUsable(row as Style, measure)).map((measure) => [measure, outside(...limitsOf(measure))]),
  );

function AddShipped({ styles }: { styles: readonly Style[] }) {
  const words = useText().settings;
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const writes = missingStyles(styles);
  if (writes.length === 0) return null;
  return (
    <>
      <Button onClick={() => void commit({ label: 'create:houseStyle', writes })}>{words.addShippedStyles}</Button>
      <Trouble sentence={trouble} />
    </>
  );
}

/** 文档样式: which style papers are set in, whether letters have a red head, and the styles themselves. */
export function StylesPart({ open }: { open: string | null }) {
  const all = useAll('houseStyle', { voided: true });
  const words = useText().settings;
  const alive = useMemo(() => all?.filter(({ voided }) => voided === null) ?? [], [all]);
  return (
    <>
      <div className={classes.narrow}>
        <RecordForm kind="practiceSettings" id={practiceSettingsId} fields={chosenFields} />
        <FontsHere styles={alive} />
        <Unusable styles={alive} />
      </div>
      <SettingsList
        kind="houseStyle"
        part="styles"
        open={open}
        columns={columns}
        sort={{ column: 'name', down: false }}
        explained={words.stylesWords}
        begun={begun}
        doubts={(row) => doubtsIn(row, (least, most) => words.measureOutside(least, most))}
        tools={all && <AddShipped styles={all} />}
      />
    </>
  );
}
const begun = { base: 'report' };
