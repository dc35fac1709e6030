import { Button } from '@mantine/core';
import { useId, useMemo } from 'react';
import { attachment } from '#shared/records/attachment';
import { field, type Field } from '#shared/records/field';
import { showInstant } from '#shared/records/show-value';
import { FieldAlone } from '../../forms/widgets/field-alone';
import { ChoiceField } from '../../forms/widgets/choice-field';
import { useText } from '../../text';
import { Tag } from '../../ui/tag';
import { slotForPictures, slotsToFill } from '../slot-for';
import classes from './group-of-photos.module.css';
import { PhoneTile } from './phone-tile';
import type { PhotoGroup } from './photo-groups';
import type { Target } from './photo-targets';

/** What is to become of a group. */
export type Choice = {
  /** `kind:id`; empty while nothing is chosen. */
  readonly target: string;
  readonly slot: string;
  readonly files: ReadonlySet<File>;
};

type GroupProps = {
  group: PhotoGroup;
  known: ReadonlySet<File>;
  targets: readonly Target[];
  choice: Choice;
  disabled: boolean;
  onChange: (part: Partial<Choice>) => void;
};

/** `2026-03-05 10:11`, and of the end only the time where it is the same day. */
const untilOf = (from: string, to: string) => (from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to);

/** Photos that were taken one after the other, which of them are taken over, and where they go. */
export function GroupOfPhotos({ group, known, targets, choice, disabled, onChange }: GroupProps) {
  const words = useText().photos.phone;
  const id = useId();
  const [from, to] = [showInstant(group.from), showInstant(group.to)];
  const fresh = group.photos.filter(({ file }) => !known.has(file));
  const title = words.group(from === to ? from : `${from} – ${untilOf(from, to)}`, group.photos.length);
  const kind = targets.find(({ key }) => key === choice.target)?.kind;
  const slots = kind ? slotsToFill(kind) : [];
  const targetField = useMemo((): Field => {
    const names = Object.fromEntries(targets.map(({ key, name }) => [key, { zh: name, en: name }]));
    return field.choice({ zh: words.target, en: words.target }, names);
  }, [targets, words]);
  const slotField = useMemo(
    (): Field =>
      field.choice(
        attachment.fields.slot.label,
        Object.fromEntries((kind ? slotsToFill(kind) : []).map(([name, { label }]) => [name, label])),
      ),
    [kind],
  );
  const slotOf = (target: string | null) => {
    const next = targets.find(({ key }) => key === target);
    return next ? slotForPictures(next.kind) : '';
  };
  const toggle = (file: File, on: boolean) => {
    const files = new Set(choice.files);
    if (on) files.add(file);
    else files.delete(file);
    onChange({ files });
  };
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <Tag tone={choice.files.size > 0 ? 'accent' : 'idle'}>{words.chosen(choice.files.size)}</Tag>
        {fresh.length < group.photos.length && <Tag>{words.knownCount(group.photos.length - fresh.length)}</Tag>}
        {group.byFile && <span className={classes.quiet}>{words.fileTime}</span>}
        <span className={classes.space} />
        <Button
          variant="subtle"
          disabled={disabled || fresh.length === 0}
          onClick={() => onChange({ files: new Set(choice.files.size === fresh.length ? [] : fresh.map(({ file }) => file)) })}
        >
          {choice.files.size === fresh.length && fresh.length > 0 ? words.chooseNone : words.chooseAll}
        </Button>
      </div>
      <FieldAlone kind="attachment">
        <div className={classes.place} inert={disabled}>
          <ChoiceField
            id={`${id}-target`}
            field={targetField}
            value={choice.target === '' ? null : choice.target}
            required={choice.files.size > 0}
            problem={null}
            onChange={(target) => onChange({ target: target ?? '', slot: slotOf(target) })}
          />
          {slots.length > 1 && (
            <ChoiceField
              id={`${id}-slot`}
              field={slotField}
              value={choice.slot === '' ? null : choice.slot}
              required={false}
              problem={null}
              onChange={(slot) => onChange({ slot: slot ?? '' })}
            />
          )}
        </div>
      </FieldAlone>
      <ul className={classes.tiles}>
        {group.photos.map(({ file }, i) => (
          <PhoneTile
            key={i}
            file={file}
            known={known.has(file)}
            chosen={choice.files.has(file)}
            disabled={disabled}
            onChange={(on) => toggle(file, on)}
          />
        ))}
      </ul>
    </section>
  );
}
