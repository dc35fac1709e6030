import { UnstyledButton } from '@mantine/core';
import type { Attachment } from '#shared/records/attachment';
import { envelopeLabels } from '#shared/records/define';
import { showInstant } from '#shared/records/show-value';
import { shotLabel } from '#shared/records/slots-of';
import { useLabel, useText } from '../text';
import classes from './tile.module.css';
import type { Fault } from './use-faults';
import { usePicture } from './use-picture';

/** How a picture is called: by its caption, by what it was asked for, or by its file. */
export function useNameOfFile(): (row: Attachment) => string {
  const label = useLabel();
  const { unnamed } = useText().photos;
  return (row) => {
    const shot = shotLabel(row);
    return row.caption || (shot && label(shot)) || row.fileName || unnamed;
  };
}

/** The first letters of a hash, by which a file that is gone can be looked for in a backup. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8);

/** A photo as a small picture that opens large; one that is missing or damaged says so in its place. */
export function PictureTile({ row, fault, onOpen }: { row: Attachment; fault: Fault | undefined; onOpen: () => void }) {
  const url = usePicture(row.sha256, 'thumb');
  const words = useText().photos;
  const name = useNameOfFile()(row);
  const voided = useLabel()(envelopeLabels.voided);
  const gone = fault ?? (url === null ? 'missing' : undefined);
  const trouble = gone && words.fault[gone](shortHash(row.sha256));
  return (
    <li className={classes.tile} data-voided={row.voided !== null || undefined}>
      <UnstyledButton
        className={classes.picture}
        data-fault={gone}
        aria-label={[words.viewer.look(name), row.voided !== null && voided, trouble].filter(Boolean).join('，')}
        title={[name, row.takenAt && showInstant(row.takenAt)].filter(Boolean).join(' · ')}
        onClick={onOpen}
      >
        {trouble ?? (url && <img src={url} alt="" draggable={false} />)}
      </UnstyledButton>
      <span className={classes.name}>{row.voided === null ? name : `${voided} · ${name}`}</span>
    </li>
  );
}

type AddTileProps = { label: string; place: { slot: string; shot: string }; over: boolean; onChoose: () => void };

/** An empty place that a picture can fill: by a click, or by dropping one on it. */
export function AddTile({ label, place: { slot, shot }, over, onChoose }: AddTileProps) {
  return (
    <li className={classes.tile}>
      <UnstyledButton
        className={`${classes.picture} ${classes.empty}`}
        data-slot={slot}
        data-shot={shot}
        data-over={over || undefined}
        onClick={onChoose}
      >
        ＋ {label}
      </UnstyledButton>
    </li>
  );
}
