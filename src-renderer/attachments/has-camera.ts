import { useEffect, useState } from 'react';

/** Whether this computer has a camera; asking shows no question to the user. */
async function hasCamera(): Promise<boolean> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  return devices?.some(({ kind }) => kind === 'videoinput') ?? false;
}

/** As `hasCamera`, and again when one is plugged in or out; false until it is known. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let wanted = true;
    const look = () =>
      void hasCamera().then((found) => {
        if (wanted) setHas(found);
      });
    look();
    navigator.mediaDevices?.addEventListener('devicechange', look);
    return () => {
      wanted = false;
      navigator.mediaDevices?.removeEventListener('devicechange', look);
    };
  }, []);
  return has;
}
