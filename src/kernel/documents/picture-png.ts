import path from 'node:path';
import { projectRoot } from '../config.ts';
import type { PictureBlock } from './model.ts';

const widthPixels = 1_360;
const font = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Skia knows no `paint-order`: it would paint the halo of a letter over the letter. */
const halo = / paint-order="stroke" stroke="[^"]*" stroke-width="[^"]*"/g;

let hasFont = false;

/** Draws an SVG as PNG, for programs that cannot: LibreOffice shows this in place of the SVG of a Word document. */
export async function pictureAsPng({ svg, width, height }: PictureBlock): Promise<Buffer> {
  // Loaded when the first picture is printed: the library is large, and most processes never print one.
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
  if (!hasFont) GlobalFonts.registerFromPath(path.join(projectRoot(), font), 'Inter');
  hasFont = true;
  const image = await loadImage(Buffer.from(svg.replaceAll(halo, '')));
  const canvas = createCanvas(widthPixels, Math.max(1, Math.round((widthPixels * height) / width)));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/png');
}
