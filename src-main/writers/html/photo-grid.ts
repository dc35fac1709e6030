import { text } from '#shared/text/index';
import type { Photo, Photos } from '../../documents/model';
import { photoRows, sizeOnPaper } from '../layout/photo-layout';
import { placeholder } from '../pictures';
import { escaped } from './escaped';
import type { Page } from './page';

/** Of a pixel of CSS, in twips. */
const pixel = 15;

/** Photos beside each other, each with its caption below, in pieces: row by row. */
export function* photoGrid(block: Photos, { language, width, figure, pictures }: Page): Generator<string> {
  const { columns, rows } = photoRows(block, width);
  const figureOf = ({ sha256, caption }: Photo): string => {
    const picture = pictures.get(sha256) ?? 'missing';
    const said = escaped(text[language].papers.figureCaption(figure(), caption));
    const below = `<figcaption>${said}</figcaption></figure>`;
    if (typeof picture === 'string') return `<figure><p class="gone">${escaped(placeholder(picture, sha256, language))}</p>${below}`;
    const shown = sizeOnPaper(picture, block.columns, columns[0] ?? 0);
    const [across, down] = [shown.width, shown.height].map((twips) => Math.max(1, Math.round(twips / pixel)));
    return `<figure><img src="${picture.address}" alt="${said}" width="${across}" height="${down}">${below}`;
  };
  for (const photos of rows) yield `<div class="photos of${block.columns}">${photos.map(figureOf).join('')}</div>`;
}
