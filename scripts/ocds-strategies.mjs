// How fields of OCDS releases are merged, as a table of paths, from a release schema (also one with extensions applied).
// Usage: node scripts/ocds-strategies.mjs SCHEMA.json
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Say which release schema: node scripts/ocds-strategies.mjs SCHEMA.json\n');
  process.exit(2);
}
const schema = JSON.parse(readFileSync(file, 'utf8'));
const strategies = { omitWhenMerged: [], wholeListMerge: [] };
walk(schema, '', []);
for (const paths of Object.values(strategies)) paths.sort();
process.stdout.write(`${JSON.stringify(strategies, null, 2)}\n`);

/** The rules as the standard has them: Merging, "Discarded fields" and "Whole list merge". */
function walk(node, path, open) {
  for (const [name, referring] of Object.entries(node.properties ?? {})) {
    const field = resolved(referring);
    const below = path === '' ? name : `${path}/${name}`;
    const types = typesOf(field);
    if (field.omitWhenMerged === true) strategies.omitWhenMerged.push(below);
    else if (types.includes('array')) {
      const items = resolved(field.items ?? {});
      const itemTypes = typesOf(items);
      const isWhole =
        field.wholeListMerge === true ||
        itemTypes.some((type) => type !== 'object') ||
        (itemTypes.includes('object') && items.properties && !('id' in items.properties));
      if (isWhole) strategies.wholeListMerge.push(below);
      else descend(items, below, open);
    } else descend(field, below, open);
  }
}

/** A schema that holds itself is followed once. */
function descend(node, path, open) {
  if (!node.properties || open.includes(node.properties)) return;
  walk(node, path, [...open, node.properties]);
}

function typesOf({ type }) {
  return type === undefined ? [] : [type].flat();
}

function resolved(node) {
  if (typeof node.$ref !== 'string') return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((at, part) => at?.[part], schema);
  if (!target) throw new Error(`${node.$ref} is not in ${file}`);
  return resolved({ ...target, ...node, $ref: target.$ref });
}
