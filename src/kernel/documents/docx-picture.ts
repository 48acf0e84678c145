import { ImageRun, Paragraph } from 'docx';
import { cleanText } from './clean-text.ts';
import type { PictureBlock } from './model.ts';
import { pictureAsPng } from './picture-png.ts';

const textWidthPixels = 600;

/** A drawing as wide as the text, with its description: as SVG, and as PNG for programs that cannot draw it. */
export async function pictureParagraph(picture: PictureBlock): Promise<Paragraph> {
  const { svg, description, width, height } = picture;
  const text = cleanText(description);
  return new Paragraph({
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: {
          width: textWidthPixels,
          height: Math.round((textWidthPixels * height) / width),
        },
        altText: { name: text.slice(0, 80), title: text.slice(0, 80), description: text },
        fallback: { type: 'png', data: await pictureAsPng(picture) },
      }),
    ],
  });
}
