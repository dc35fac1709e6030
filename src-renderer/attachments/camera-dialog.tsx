import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text';
import { Dialog } from '../ui/dialog';
import classes from './camera-dialog.module.css';
import { instantName } from './instant-name';

type Trouble = 'none' | 'refused' | 'busy';
const troubles: Readonly<Record<string, Trouble>> = { NotFoundError: 'none', OverconstrainedError: 'none', NotAllowedError: 'refused' };

/** As much as cameras of laptops and tablets give; the one at the back where there are two. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 3_840 }, height: { ideal: 2_160 } },
};

/** What the camera shows now, as a photo. */
async function shot(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new File([blob], instantName(new Date(), 'jpg'), { type: blob.type });
}

/** Takes photos with the camera of this computer, one after the other. The camera is on only while this is open. */
export function CameraDialog({ onTaken, onClose }: { onTaken: (file: File) => void; onClose: () => void }) {
  const words = useText().photos.camera;
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'on' | Trouble>('starting');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let open = true;
    const off = (given: MediaStream | null) => given?.getTracks().forEach((track) => track.stop());
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia(wanted);
        if (!open || !video.current) return off(stream);
        video.current.srcObject = stream;
        await video.current.play();
        setState('on');
      } catch (error) {
        if (open) setState((error instanceof Error && troubles[error.name]) || 'busy');
      }
    };
    void start();
    return () => {
      open = false;
      off(stream);
    };
  }, []);
  const take = async () => {
    if (video.current) onTaken(await shot(video.current));
  };
  return (
    <Dialog title={words.title} size="lg" onClose={onClose}>
      <video ref={video} className={classes.video} hidden={state !== 'on'} muted playsInline aria-label={words.title} />
      {state !== 'on' && <p role={state === 'starting' ? 'status' : 'alert'}>{state === 'starting' ? words.starting : words[state]}</p>}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{words.close}</Button>
        <Button variant="filled" data-autofocus disabled={state !== 'on'} onClick={() => void take()}>
          {words.shoot}
        </Button>
      </Group>
    </Dialog>
  );
}
