import { Link } from 'wouter';
import { showInstant } from '#shared/records/show-value';
import { useExportsOf } from '../../data/exports';
import { addresses } from '../../state/addresses';
import type { ExportSubject } from '../../state/documents';
import { useLanguage, useText } from '../../text';
import classes from './paper-list.module.css';
import { ownKind, type Paper, type PaperGroup } from './papers-of';

type Props = { scope: ExportSubject; groups: readonly PaperGroup[]; current: Paper | null };

/** The documents that can be made around a record, each a link. Going from one to another is no step back. */
export function PaperList({ scope, groups, current }: Props) {
  const words = useText().exporting;
  const language = useLanguage();
  const { exported } = useText();
  const exports = useExportsOf(groups.flatMap(({ papers }) => papers.map(({ subject }) => `${subject.kind}:${subject.id}`)));
  const lastOf = ({ document, subject }: Paper) =>
    exports?.find(
      (each) =>
        each.subject === `${subject.kind}:${subject.id}` &&
        (each.template === null ? each.document : ownKind(each.template)) === document.kind,
    );
  return (
    <nav className={classes.list} aria-label={words.documents}>
      {groups.map(({ heading, papers }) => (
        <section key={heading ?? ''}>
          {heading !== null && <h2 className={classes.heading}>{heading}</h2>}
          <ul>
            {papers.map(({ document, subject, words: told }) => {
              const last = lastOf({ document, subject, words: told });
              return (
                <li key={`${document.kind}/${subject.id}`}>
                  <Link
                    replace
                    href={addresses.document(scope, { document: document.kind, id: subject.id })}
                    className={classes.paper}
                    aria-current={current?.document.kind === document.kind && current.subject.id === subject.id ? 'page' : undefined}
                  >
                    <span>{document.label[language]}</span>
                    {told !== '' && <small>{told}</small>}
                    {last?.madeAt && <small>{exported.lastExport(showInstant(last.madeAt))}</small>}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
