import { circuit as definition } from '#shared/records/circuit';
import type { Project } from '#shared/records/project';
import { Link } from 'wouter';
import { useChildren } from '../../data/live';
import { nameOf, useNames } from '../../data/names';
import { addresses } from '../../state/addresses';
import { useLabel, useText } from '../../text';
import { Card } from '../../ui/page';
import classes from './panel.module.css';

/** 组网明细: the circuits that name this project. They belong to the customer and are kept on its page. */
export function PlannedCircuits({ project }: { project: Project }) {
  const circuits = useChildren('circuit', project.customerId);
  const names = useNames();
  const label = useLabel();
  const words = useText().projects.planned;
  const mine = circuits?.filter((circuit) => circuit.project === project.id) ?? [];
  const { serviceType, protection } = definition.fields;
  const siteName = (id: string) => names.get(`site:${id}`) ?? '';
  return (
    <Card heading={words.title}>
      <ul className={classes.items}>
        {mine.map((circuit) => {
          const ends = circuit.siteA === null && circuit.sitesZ.length === 0;
          const facts = [
            circuit.serviceType && label(serviceType.choices?.[circuit.serviceType] ?? serviceType.label),
            circuit.bandwidth,
            circuit.protection && label(protection.choices?.[circuit.protection] ?? protection.label),
            circuit.wantedOn,
          ];
          return (
            <li key={circuit.id}>
              <Link href={addresses.customer(project.customerId, 'circuits', circuit.id)} className={classes.link}>
                {nameOf('circuit', circuit)}
              </Link>
              {!ends && (
                <div className={classes.quiet}>
                  {[circuit.siteA === null ? [] : [circuit.siteA], circuit.sitesZ]
                    .filter((end) => end.length > 0)
                    .map((end) => end.map(siteName).join(' / '))
                    .join(' – ')}
                </div>
              )}
              <div className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</div>
            </li>
          );
        })}
      </ul>
      {circuits && mine.length === 0 && <p className={classes.quiet}>{words.explained}</p>}
    </Card>
  );
}
