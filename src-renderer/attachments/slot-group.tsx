import { UnstyledButton } from '@mantine/core';
import type { Attachment } from '#shared/records/attachment';
import { envelopeLabels } from '#shared/records/define';
import type { Choices } from '#shared/records/field';
import { useLabel, useText } from '../text';
import { bytesInWords } from '../ui/bytes-in-words';
import { Tag } from '../ui/tag';
import { AddTile, PictureTile, shortHash, useNameOfFile } from './picture-tile';
import classes from './slot-group.module.css';
import { isPictureType, typeInWords } from './type-of-file';
import type { Place } from './use-adding';
import type { Fault } from './use-faults';

type SlotGroupProps = {
  name: string;
  label: string;
  shots?: Choices | undefined;
  rows: readonly Attachment[];
  faults: ReadonlyMap<string, Fault>;
  /** The place over which files are held. */
  over: Place | null;
  /** Opens a chooser of files for a place; null where nothing can be added. */
  onChoose: ((place: Place) => void) | null;
  onOpen: (id: string) => void;
};

/** What fills one slot: a strip of the pictures that are asked for, then the others, then files that are no pictures. */
export function SlotGroup({ name, label, shots = {}, rows, faults, over, onChoose, onOpen }: SlotGroupProps) {
  const words = useText().photos;
  const labelOf = useLabel();
  const pictures = rows.filter(({ mediaType }) => isPictureType(mediaType));
  const files = rows.filter(({ mediaType }) => !isPictureType(mediaType));
  const asked = Object.entries(shots);
  const ofShot = (shot: string) => pictures.filter((row) => row.shot === shot);
  const free = pictures.filter(({ shot }) => !Object.hasOwn(shots, shot));
  const isThere = (shot: string) => ofShot(shot).some(({ voided }) => voided === null);
  const there = asked.filter(([shot]) => isThere(shot)).length;
  const isOver = (shot: string) => over?.slot === name && over.shot === shot;
  const tile = (row: Attachment) => <PictureTile key={row.id} row={row} fault={faults.get(row.sha256)} onOpen={() => onOpen(row.id)} />;
  return (
    <div className={classes.group} role="group" aria-label={label} data-slot={name} data-shot="" data-over={isOver('') || undefined}>
      <div className={classes.label}>
        {label}
        {asked.length > 0 && <Tag tone={there === asked.length ? 'good' : 'soon'}>{words.shots(there, asked.length)}</Tag>}
      </div>
      <ul className={classes.tiles}>
        {asked.flatMap(([shot, each]) => {
          const filled = ofShot(shot).map(tile);
          if (isThere(shot) || !onChoose) return filled;
          const place = { slot: name, shot };
          return [
            ...filled,
            <AddTile key={shot} label={words.addShot(labelOf(each))} place={place} over={isOver(shot)} onChoose={() => onChoose(place)} />,
          ];
        })}
        {free.map(tile)}
        {onChoose && name !== '' && (
          <AddTile
            label={words.addTo(label)}
            place={{ slot: name, shot: '' }}
            over={false}
            onChoose={() => onChoose({ slot: name, shot: '' })}
          />
        )}
      </ul>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((row) => (
            <FileRow key={row.id} row={row} fault={faults.get(row.sha256)} onOpen={() => onOpen(row.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileRow({ row, fault, onOpen }: { row: Attachment; fault: Fault | undefined; onOpen: () => void }) {
  const words = useText().photos;
  const name = useNameOfFile()(row);
  const voided = useLabel()(envelopeLabels.voided);
  return (
    <li>
      <UnstyledButton className={classes.file} onClick={onOpen}>
        <span className={classes.fileName}>{name}</span>
        {row.voided !== null && <Tag tone="bad">{voided}</Tag>}
        {fault && <Tag tone="bad">{words.fault[fault](shortHash(row.sha256))}</Tag>}
        <span className={classes.facts}>
          {typeInWords(row.mediaType, words.types)} · {bytesInWords(row.bytes ?? 0)}
        </span>
      </UnstyledButton>
    </li>
  );
}
