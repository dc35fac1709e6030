import { Button, Checkbox, Tooltip } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { Kind } from '#shared/records/kinds';
import { slotLabel } from '#shared/records/slots-of';
import { useAttachments } from '../data/attachments';
import { useRecord } from '../data/live';
import { useSaveState } from '../data/save-state';
import { useDialogs } from '../state/dialogs';
import { useLabel, useText } from '../text';
import { useIsInSheet } from '../ui/side-sheet';
import { AddingState } from './adding-state';
import classes from './attachments.module.css';
import { CameraDialog } from './camera-dialog';
import { useHasCamera } from './has-camera';
import { useRoom } from './room-for-files';
import { slotForPictures, slotsToFill } from './slot-for';
import { SlotGroup } from './slot-group';
import { isPictureType } from './type-of-file';
import { useAdding, type Place } from './use-adding';
import { useDrop } from './use-drop';
import { useFaults } from './use-faults';
import { usePaste } from './use-paste';
import { Viewer } from './viewer';

type AttachmentsProps = { kind: Kind; id: string };

/** Photos and other files of one record, slot by slot as its definition names them. They come by chooser, drop, paste and camera. */
export function Attachments({ kind, id }: AttachmentsProps) {
  const rows = useAttachments(kind, id, { voided: true });
  const record = useRecord(kind, id);
  return rows && record ? <Shown kind={kind} id={id} rows={rows} voided={record.voided !== null} /> : null;
}

function Shown({ kind, id, rows: all, voided }: AttachmentsProps & { rows: readonly Attachment[]; voided: boolean }) {
  const words = useText().photos;
  const label = useLabel();
  const Heading = useIsInSheet() ? 'h3' : 'h2';
  const room = useRoom();
  const frozen = useSaveState().state === 'frozen';
  const canAdd = !voided && !frozen && (room === 'enough' || room === 'tight');
  const adding = useAdding(kind, id);
  const [original, setOriginal] = useState(false);
  const [withVoided, setWithVoided] = useState(false);
  const taken = all.filter((row) => row.voided === null);
  const rows = withVoided ? all : taken;
  const [camera, setCamera] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const goesTo = useRef<Place | null>(null);
  const faults = useFaults(rows.map(({ sha256 }) => sha256));
  const withCamera = useHasCamera();

  const forPictures = { slot: slotForPictures(kind), shot: '' };
  const add = (files: File[], place: Place | null) => adding.add(files, place, { original });
  const choose = (place: Place | null) => {
    goesTo.current = place;
    chooser.current?.click();
  };
  const { over, handlers } = useDrop(canAdd ? add : null);
  usePaste(canAdd ? (files) => add(files, null) : null);

  const slots = slotsToFill(kind);
  const others = rows.filter(({ slot }) => !slots.some(([name]) => name === slot));
  const groups = [
    ...slots.map(([name, slot]) => ({
      name,
      label: label(slot.label),
      shots: slot.shots,
      rows: rows.filter((row) => row.slot === name),
    })),
    ...(others.length > 0 || slots.length === 0 ? [{ name: '', label: words.others, shots: undefined, rows: others }] : []),
  ];
  const order = groups.flatMap((group) => [
    ...Object.keys(group.shots ?? {}).flatMap((shot) => group.rows.filter((row) => row.shot === shot && isPictureType(row.mediaType))),
    ...group.rows.filter((row) => !Object.hasOwn(group.shots ?? {}, row.shot) && isPictureType(row.mediaType)),
    ...group.rows.filter(({ mediaType }) => !isPictureType(mediaType)),
  ]);
  const overLabel = over && (slotLabel({ owner: `${kind}:${id}`, slot: over.slot }) ?? null);

  return (
    <section className={classes.section} aria-label={words.title} {...handlers}>
      <div className={classes.head}>
        <Heading className={classes.heading}>{words.title}</Heading>
        {canAdd && (
          <div className={classes.acts}>
            <Button onClick={() => choose(null)}>{words.add}</Button>
            {withCamera && <Button onClick={() => setCamera(true)}>{words.camera.open}</Button>}
            {room === 'enough' && (
              <Button onClick={() => useDialogs.getState().set({ importing: { owner: { kind, id } } })}>{words.phone.open}</Button>
            )}
            {room === 'enough' && (
              <Tooltip label={words.originalWhy} multiline>
                <Checkbox
                  size="xs"
                  label={words.original}
                  checked={original}
                  onChange={(event) => setOriginal(event.currentTarget.checked)}
                />
              </Tooltip>
            )}
          </div>
        )}
      </div>
      {room !== 'enough' && !voided && (
        <p className={classes.note} data-tone={room === 'sample' ? undefined : 'soon'} role="status">
          {words.room[room]}
        </p>
      )}
      <AddingState {...adding} />
      {groups.map((group) => (
        <SlotGroup key={group.name} {...group} faults={faults} over={over} onChoose={canAdd ? choose : null} onOpen={setOpenId} />
      ))}
      {taken.length < all.length && (
        <Checkbox
          className={classes.voided ?? ''}
          size="xs"
          label={words.withVoided(all.length - taken.length)}
          checked={withVoided}
          onChange={(event) => setWithVoided(event.currentTarget.checked)}
        />
      )}
      {canAdd && <p className={classes.note}>{over ? words.dropTo(overLabel ? label(overLabel) : words.others) : words.ways}</p>}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={words.add}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])], goesTo.current);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {camera && (
        <CameraDialog
          onTaken={(file) => adding.add([file], forPictures, { takenAt: new Date().toISOString() })}
          onClose={() => setCamera(false)}
        />
      )}
      {openId !== null && (
        <Viewer kind={kind} rows={order} faults={faults} id={openId} onMove={setOpenId} onClose={() => setOpenId(null)} />
      )}
    </section>
  );
}
