import type { Drawing } from '../../shared/documents/document';
import { escapeXml } from './clean';
import { pngOf } from './picture';
import { paragraphXml } from './word-xml';
import type { Part } from './zip';

/** Points: with its title and the sentence above it on a page of its own, and the head of its table below. */
const tallest = 560;

/** A picture as it is printed, in points: at most as wide as the text (twentieths of a point), on one page. */
export function printedSize(
  { width, height }: Drawing,
  room: number,
): Readonly<{ width: number; height: number }> {
  const scale = Math.min(1, room / 20 / width, tallest / height);
  return { width: width * scale, height: height * scale };
}

/** The pictures of one Word file: each is put into a paragraph, and kept to be added to the package. */
export function makePictures() {
  const drawings: Drawing[] = [];
  const idOf = (index: number): string => `rIdPicture${index + 1}`;
  const pathOf = (index: number): string => `media/picture${index + 1}.png`;
  return {
    /** A paragraph with the picture, its words for who does not see it included. It stays with the table below. */
    xml: (drawing: Drawing, room: number): string => {
      const index = drawings.push(drawing) - 1;
      // English metric units: 12,700 to the point.
      const size = printedSize(drawing, room);
      const [cx, cy] = [Math.round(size.width * 12_700), Math.round(size.height * 12_700)];
      const about = `id="${9000 + index}" name="picture${index + 1}" descr="${escapeXml(drawing.alt)}"`;
      return paragraphXml(
        'Note',
        `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${idOf(index)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        '<w:keepNext/>',
      );
    },
    count: (): number => drawings.length,
    /** Relations of the body to its pictures. */
    relations: (): string =>
      drawings
        .map(
          (_, index) =>
            `<Relationship Id="${idOf(index)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${pathOf(index)}"/>`,
        )
        .join(''),
    parts: (): readonly Part[] =>
      drawings.map((drawing, index) => ({ path: `word/${pathOf(index)}`, data: pngOf(drawing) })),
  };
}
export type Pictures = ReturnType<typeof makePictures>;
