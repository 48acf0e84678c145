// Writes docs/white-paper.md from the points that the product shows at /white-paper. A test holds the two together.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { whitePaperMarkdown } from '../src/modules/site/white-paper/markdown.ts';
import { whitePaper } from '../src/modules/site/white-paper/points.ts';

const file = path.join(import.meta.dirname, '..', 'docs', 'white-paper.md');
writeFileSync(file, whitePaperMarkdown(whitePaper));
process.stderr.write(`${path.relative(process.cwd(), file)} is written.\n`);
