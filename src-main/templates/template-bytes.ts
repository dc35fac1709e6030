import type { BytesHandlers } from '#shared/ipc/contract';
import type { DocumentPorts } from '../documents/make-document';

/** The bytes channel of templates. What is only looked at is gathered in memory; the gate has counted it. */
export const templateBytes = ({ checkTemplate }: Pick<DocumentPorts, 'checkTemplate'>): Pick<BytesHandlers, 'checkTemplate'> => ({
  checkTemplate: async (asked, bytes) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    return checkTemplate(Buffer.concat(pieces), asked);
  },
});
