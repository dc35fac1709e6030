import { Alert, Button, Checkbox, Group, NumberInput, Progress } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Kind } from '#shared/records/kinds';
import { useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { AddingState } from '../adding-state';
import { useRoom } from '../room-for-files';
import { slotForPictures } from '../slot-for';
import { groupsOf, type PhotoGroup } from './photo-groups';
import { GroupOfPhotos, type Choice } from './group-of-photos';
import classes from './import-photos.module.css';
import { useTargets, wasOnVisit, type Target } from './photo-targets';
import { useFinding } from './use-finding';
import { useImporting, type Chosen } from './use-importing';

type ImportPhotosProps = {
  /** The record from whose page the import was opened. */
  owner: { readonly kind: Kind; readonly id: string } | null;
  /** Makes a restore point. */
  beforehand: () => Promise<unknown>;
  onClose: () => void;
};

/** Where a group goes unless the user says otherwise: to the visit on which it was taken, otherwise to the record from which one came. */
function proposed(group: PhotoGroup, targets: readonly Target[], owner: ImportPhotosProps['owner']): Target | undefined {
  const here = owner && targets.find(({ key }) => key === `${owner.kind}:${owner.id}`);
  if (here && (!here.visit || wasOnVisit(here.visit, group))) return here;
  return targets.find(({ visit }) => visit && wasOnVisit(visit, group)) ?? here ?? undefined;
}

/** 导入手机照片: photos of a folder or a stick, grouped by the time they were taken, each group to a record of its own. */
export function ImportPhotos({ owner, beforehand, onClose }: ImportPhotosProps) {
  const { photos: all, forms } = useText();
  const words = all.phone;
  const room = useRoom();
  const finding = useFinding();
  const importing = useImporting(onClose, beforehand);
  const targets = useTargets(owner);
  const [hours, setHours] = useState<number | string>(0);
  const [minutes, setMinutes] = useState<number | string>(0);
  const [original, setOriginal] = useState(false);
  /** What the user chose, by group; what was not touched stays as proposed. */
  const [choices, setChoices] = useState<ReadonlyMap<string, Partial<Choice>>>(new Map());
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);

  const offset = Number(hours || 0) * 60 + Number(minutes || 0);
  const { photos, known, phase } = finding;
  const groups = useMemo(() => groupsOf(photos, offset), [photos, offset]);
  const choiceOf = (group: PhotoGroup): Choice => {
    const target = proposed(group, targets ?? [], owner);
    const fresh = group.photos.filter(({ file }) => !known.has(file)).map(({ file }) => file);
    const isMeant = groups.length === 1 || (target?.visit !== undefined && wasOnVisit(target.visit, group));
    const given = choices.get(group.key);
    const key = given?.target ?? target?.key ?? '';
    const kind = targets?.find((each) => each.key === key)?.kind;
    return {
      target: key,
      slot: given?.slot ?? (kind ? slotForPictures(kind) : ''),
      files: new Set([...(given?.files ?? (isMeant ? fresh : []))].filter((file) => !known.has(file))),
    };
  };
  const chosen = groups.map((group) => ({ group, choice: choiceOf(group) }));
  const count = chosen.reduce((sum, { choice }) => sum + choice.files.size, 0);
  const lacking = chosen.filter(({ choice }) => choice.files.size > 0 && choice.target === '').length;
  const change = (group: PhotoGroup, part: Partial<Choice>) =>
    setChoices((before) => new Map(before).set(group.key, { ...before.get(group.key), ...part }));
  const run = () => {
    const photosToTake = chosen.flatMap(({ group, choice }): Chosen[] =>
      group.photos.filter(({ file }) => choice.files.has(file)).map((photo) => ({ photo, owner: choice.target, slot: choice.slot })),
    );
    importing.run(photosToTake, original, offset);
  };
  const find = (input: HTMLInputElement) => {
    setChoices(new Map());
    finding.find([...(input.files ?? [])]);
    input.value = '';
  };
  const busy = importing.running !== null;

  return (
    <Dialog title={words.title} size={1040} held={busy || photos.length > 0} onClose={onClose}>
      <p className={classes.explained}>{words.explained}</p>
      <div className={classes.from}>
        <Button data-autofocus disabled={busy} onClick={() => folder.current?.click()}>
          {words.folder}
        </Button>
        <Button disabled={busy} onClick={() => files.current?.click()}>
          {words.files}
        </Button>
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          // React has no name for it: Chromium alone lets a whole folder be chosen.
          {...{ webkitdirectory: '' }}
          aria-label={words.folder}
          onChange={(event) => find(event.currentTarget)}
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept="image/*"
          aria-label={words.files}
          onChange={(event) => find(event.currentTarget)}
        />
        {photos.length > 0 && (
          <fieldset className={classes.offset}>
            <legend className={classes.legend}>{words.offset}</legend>
            <NumberInput
              className={classes.number ?? ''}
              aria-label={words.hours}
              value={hours}
              min={-24}
              max={24}
              allowDecimal={false}
              clampBehavior="strict"
              disabled={busy}
              onChange={setHours}
            />
            {words.hours}
            <NumberInput
              className={classes.number ?? ''}
              aria-label={words.minutes}
              value={minutes}
              min={-59}
              max={59}
              allowDecimal={false}
              clampBehavior="strict"
              disabled={busy}
              onChange={setMinutes}
            />
            {words.minutes}
            <span className={classes.why}>{words.offsetWhy}</span>
          </fieldset>
        )}
      </div>
      {room !== 'enough' && (
        <Alert color="soon" variant="light" role="alert" mt="sm">
          {room === 'tight' ? words.tight : all.room[room]}
        </Alert>
      )}
      {(phase.step === 'times' || phase.step === 'known') && (
        <div className={classes.progress} role="status">
          {phase.step === 'times' ? words.looking(phase.done, phase.total) : words.comparing(phase.done, phase.total)}
          <Progress value={phase.total > 0 ? (phase.done / phase.total) * 100 : 0} size="sm" aria-label={words.title} />
        </div>
      )}
      {phase.step === 'ready' && photos.length === 0 && <p role="status">{words.nothing}</p>}
      {[finding.heic > 0 ? words.heic(finding.heic) : '', finding.unread > 0 ? words.unread(finding.unread) : '']
        .filter((sentence) => sentence !== '')
        .map((sentence) => (
          <Alert key={sentence} color="soon" variant="light" role="alert" mt="sm">
            {sentence}
          </Alert>
        ))}
      <AddingState
        running={null}
        refused={[...finding.refused, ...importing.refused]}
        forget={() => {
          finding.forget();
          importing.forget();
        }}
        stop={importing.stop}
      />
      <div className={classes.groups} role="group" aria-label={words.groups}>
        {chosen.map(({ group, choice }) => (
          <GroupOfPhotos
            key={group.key}
            group={group}
            known={known}
            targets={targets ?? []}
            choice={choice}
            disabled={busy}
            onChange={(part) => change(group, part)}
          />
        ))}
      </div>
      {busy && importing.running && (
        <div className={classes.progress} role="status">
          {words.importing(importing.running.done, importing.running.total)}
          <Progress
            value={(importing.running.done / importing.running.total) * 100}
            size="sm"
            aria-label={words.importing(importing.running.done, importing.running.total)}
          />
        </div>
      )}
      {lacking > 0 && (
        <p className={classes.lacking} role="status">
          {words.noTarget(lacking)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        {photos.length > 0 && (
          <Checkbox
            size="xs"
            label={all.original}
            title={all.originalWhy}
            checked={original}
            disabled={busy}
            onChange={(event) => setOriginal(event.currentTarget.checked)}
          />
        )}
        {busy ? <Button onClick={importing.stop}>{words.cancel}</Button> : <Button onClick={onClose}>{forms.cancel}</Button>}
        <Button variant="filled" disabled={busy || count === 0 || lacking > 0 || room !== 'enough'} onClick={run}>
          {words.run(count)}
        </Button>
      </Group>
    </Dialog>
  );
}
