import type { AppInfo } from '../../data/start-state';
import { useText } from '../../text';
import { Card } from '../../ui/page';
import classes from './backup-page.module.css';

/** What is protected, and what is not, in plain words. */
export function GuardCard({ host }: { host: AppInfo['host'] }) {
  const words = useText().copies.guard;
  const unsafe = host === 'browser' ? [...words.unsafe, words.browser] : words.unsafe;
  return (
    <Card heading={words.title}>
      <div className={classes.two}>
        <Points title={words.safeTitle} points={words.safe} />
        <Points title={words.unsafeTitle} points={unsafe} />
      </div>
    </Card>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.points}>
        {points.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
