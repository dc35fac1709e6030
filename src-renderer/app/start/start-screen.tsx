import { Button } from '@mantine/core';
import type { StartState } from '../../data/start-state';
import { useText } from '../../text';
import { Doors } from './doors';
import { FoundTable } from './found-table';
import { Doing } from './doing';
import { ReplacingScreen } from './replacing-screen';
import { StartFrame } from './start-frame';
import classes from './start-screen.module.css';

type Before = Exclude<StartState, { state: 'ready' }>;

/** The screen of every state of the start before a workspace is open. */
export function StartScreen({ start }: { start: Before }) {
  const words = useText();
  const say = words.start;
  switch (start.state) {
    case 'looking':
      return <StartFrame key="looking" title={say.looking} quiet />;
    case 'elsewhere':
    case 'held':
      return (
        <StartFrame key={start.state} title={start.state === 'held' ? say.held : say.elsewhere}>
          <p>{start.state === 'held' ? say.heldWords : say.elsewhereWords}</p>
          <Actions>
            <Button variant="filled" onClick={start.continueHere}>
              {say.continueHere}
            </Button>
          </Actions>
        </StartFrame>
      );
    case 'no-host': {
      const { kind } = start.failure;
      const forbidden = kind === 'forbidden';
      const [title, what] = forbidden
        ? [say.forbidden, say.forbiddenWords]
        : kind === 'host-gone'
          ? [say.noHost, say.noHostWords]
          : [say.notOpened, say.notOpenedWords];
      return (
        <StartFrame key="no-host" title={title}>
          {title === say.notOpened && <p role="alert">{words.failures.sentence(start.failure)}</p>}
          {kind === 'vault-unwritable' && start.vaultFolder !== null && <p className={classes.folder}>{say.belongs(start.vaultFolder)}</p>}
          <p>{what}</p>
          <Actions>
            <Button variant={forbidden ? 'default' : 'filled'} onClick={start.retry}>
              {say.tryAgain}
            </Button>
          </Actions>
        </StartFrame>
      );
    }
    case 'doors':
      return <Doors key="doors" start={start} />;
    case 'recover':
      return (
        <StartFrame key="recover" title={say.recover}>
          <p>{say.recoverWhy[start.why]}</p>
          <FoundTable database={start.found} vault={start.vault} />
          <p>{say.recoverKeeps}</p>
          <Doing doing={start} label={say.recoverGo} go={start.accept} />
        </StartFrame>
      );
    case 'offer-new-vault':
      return (
        <StartFrame key="offer-new-vault" title={say.newVault}>
          <p>{say.newVaultWhy[start.why]}</p>
          {start.why === 'no-vault' && <p className={classes.folder}>{say.belongs(start.info.vaultFolder)}</p>}
          <FoundTable database={start.found} vault={start.vault} />
          <p>{say.newVaultKeeps}</p>
          <Doing doing={start} label={say.newVaultGo} go={start.accept} />
        </StartFrame>
      );
    case 'replacing':
      return <ReplacingScreen key="replacing" start={start} />;
    case 'stop':
      return (
        <StartFrame key="stop" title={say.stop}>
          <p>{say.stopWhy[start.why]}</p>
          <FoundTable database={start.found} vault={start.vault} />
          <p>{say.stopKeeps}</p>
          <ol className={classes.steps}>
            {say.stopSteps[start.why](start.info.vaultFolder).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Actions>
            <Button onClick={() => location.reload()}>{say.tryAgain}</Button>
          </Actions>
        </StartFrame>
      );
  }
}

function Actions({ children }: { children: React.ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
