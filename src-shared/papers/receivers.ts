import type { RowOf } from '../records/index';
import type { Audience } from './audiences';

type Member = RowOf<'projectMember'>;
type Read = {
  readonly membersOf: (projectId: string) => Promise<readonly Member[]>;
  readonly personOf: (id: string) => Promise<Pick<RowOf<'teamMember'>, 'side'> | undefined>;
};

/** Somebody of 中国电信: a contact is of a customer, a person is of the side that their own record tells, and of a typed name the project must tell it. */
async function isOurs({ person, side }: Member, personOf: Read['personOf']): Promise<boolean> {
  const [kind = '', id = ''] = (person ?? '').split(':');
  if (kind === 'text') return side === 'telecom';
  return kind === 'teamMember' && (side ?? 'telecom') === 'telecom' && (await personOf(id))?.side === 'telecom';
}

/**
 * Whom an export is proposed to have gone to, as `kind:id` or `text:name`: 《问题管理表》 to the members of the project who receive it (records:
 * `projectMember.receivesIssueTable`), its internal edition only to those of our own side; of other documents the trade does not say to whom.
 */
export async function receiversOf(document: string, audience: Audience, subject: string, { membersOf, personOf }: Read): Promise<string[]> {
  if (document !== 'issue-table') return [];
  const receiving = (await membersOf(subject)).filter((member) => member.receivesIssueTable && member.voided === null && member.person);
  const mine = await Promise.all(receiving.map((member) => isOurs(member, personOf)));
  return [...new Set(receiving.flatMap(({ person }, i) => ((audience === 'customer' || mine[i]) && person ? [person] : [])))];
}
