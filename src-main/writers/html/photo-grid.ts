import { text } from '#shared/text/index';
import type { Photo, Photos } from '../../documents/model';
import { photoRows, sizeOnPaper } from '../layout/photo-layout';
import { placeholder } from '../pictures';
import { escaped } from './escaped';
import type { Page } from './page';

/** Of a pixel of CSS, in twips. */
const pixel = 15;

/**
 * Photos beside each other, each with its caption below, in pieces. An address is a piece of its own: beside a Chinese text in one string it would
 * take twice its room.
 */
export function* photoGrid(block: Photos, { language, width, figure, pictures }: Page): Generator<string> {
  const { columns, rows } = photoRows(block, width);
  function* figureOf({ sha256, caption }: Photo): Generator<string> {
    const picture = pictures.get(sha256) ?? 'missing';
    const said = escaped(text[language].papers.figureCaption(figure(), caption));
    yield '<figure>';
    if (typeof picture === 'string') yield `<p class="gone">${escaped(placeholder(picture, sha256, language))}</p>`;
    else {
      const shown = sizeOnPaper(picture, block.columns, columns[0] ?? 0);
      const [across, down] = [shown.width, shown.height].map((twips) => Math.max(1, Math.round(twips / pixel)));
      yield '<img src="';
      yield picture.address;
      yield `" alt="${said}" width="${across}" height="${down}">`;
    }
    yield `<figcaption>${said}</figcaption></figure>`;
  }
  for (const photos of rows) {
    yield `<div class="photos of${block.columns}">`;
    for (const photo of photos) yield* figureOf(photo);
    yield '</div>';
  }
}
