import type { DocumentKind } from './define';
import { issueTable } from './issue-table';
import { requirementsDocument } from './requirements-document';
import { visitRecord } from './visit-record';

/** Every document that can be made. Menu entries, exports and the tests over all documents read this. */
export const documents: readonly DocumentKind[] = [requirementsDocument, issueTable, visitRecord];
