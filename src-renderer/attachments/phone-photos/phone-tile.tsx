import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text';
import classes from './group-of-photos.module.css';

type PhoneTileProps = { file: File; known: boolean; chosen: boolean; disabled: boolean; onChange: (on: boolean) => void };

/** The address of a file while its place is in sight: photos of a whole phone are not decoded for a look at some of them. */
function useSeen(file: File) {
  const place = useRef<HTMLLIElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    const drop = () => {
      if (made !== null) URL.revokeObjectURL(made);
      made = null;
    };
    const watcher = new IntersectionObserver(([entry]) => {
      drop();
      if (entry?.isIntersecting) made = URL.createObjectURL(file);
      setUrl(made);
    });
    if (place.current) watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drop();
    };
  }, [file]);
  return { place, url };
}

/** One photo that can be taken over; one that is known already is greyed. */
export function PhoneTile({ file, known, chosen, disabled, onChange }: PhoneTileProps) {
  const { place, url } = useSeen(file);
  const words = useText().photos.phone;
  return (
    <li ref={place} className={classes.tile} data-known={known || undefined} data-chosen={chosen || undefined}>
      <label className={classes.label}>
        <span className={classes.picture}>{url && <img src={url} alt="" decoding="async" draggable={false} />}</span>
        <Checkbox
          size="xs"
          className={classes.check ?? ''}
          checked={chosen}
          disabled={known || disabled}
          aria-label={known ? `${file.name}，${words.known}` : file.name}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className={classes.name} title={file.name}>
          {known ? words.known : file.name}
        </span>
      </label>
    </li>
  );
}
