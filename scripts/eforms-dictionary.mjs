// Writes the dictionary of eForms (fields, code lists, labels) into the project, from an eForms SDK and the Norwegian edition.
// Usage: node scripts/eforms-dictionary.mjs SDK_FOLDER NOR_FOLDER [TARGET_FOLDER]
//   SDK_FOLDER holds `fields.json` or `fields/fields.json` (github.com/OP-TED/eForms-SDK, CC BY 4.0)
//   NOR_FOLDER holds `codelist-labels.yaml` or `src/translations/codelist-labels.yaml`, and `codelists-no` or `src/codelists-no`
//   (github.com/anskaffelser/eforms-sdk-nor, CC BY 4.0)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [sdkFolder, norFolder, targetFolder] = process.argv.slice(2);
const target =
  targetFolder ??
  path.join(import.meta.dirname, '..', 'src', 'modules', 'procurement', 'eforms', 'dictionary');
if (sdkFolder === undefined || norFolder === undefined) {
  process.stderr.write('Usage: node scripts/eforms-dictionary.mjs SDK_FOLDER NOR_FOLDER [TARGET_FOLDER]\n');
  process.exit(2);
}

/** Lists that only cut another list down for one form or one country: their codes are in the whole list. */
const partOfAnother =
  /^(?:procedure-type|legal-basis)-[0-9a-z]+$|^nuts-[a-z]{3}-lvl3$|^eforms-(?:country|language|currency)$/;
/** Lists of thousands of codes, in a file of their own that is read when one of them is asked for. */
const largeLists = new Set(['cpv', 'nuts', 'nuts-lvl3', 'social-service-cpv']);

const sdk = JSON.parse(readFileSync(firstOf(sdkFolder, 'fields.json', 'fields/fields.json'), 'utf8'));
const labels = readLabels(
  readFileSync(firstOf(norFolder, 'codelist-labels.yaml', 'src/translations/codelist-labels.yaml'), 'utf8'),
);
addNorwegianCodes(labels, firstOf(norFolder, 'codelists-no', 'src/codelists-no'));

write('fields.generated.ts', 'fieldTable', fieldTable(sdk), sdk.sdkVersion);
write(
  'labels.generated.ts',
  'labelTable',
  labelTable(labels, (list) => !largeLists.has(list)),
  sdk.sdkVersion,
);
write(
  'classifications.generated.ts',
  'classificationTable',
  labelTable(labels, (list) => largeLists.has(list)),
  sdk.sdkVersion,
);

function firstOf(folder, ...names) {
  const found = names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${folder} holds none of: ${names.join(', ')}`);
  return found;
}

/**
 * Two parts with an empty line between: nodes as `id, index of the parent, path from the parent`, then fields as
 * `id, index of the node, path from the node, code list, name`, with tabs between. Paths from a parent, since whole ones are
 * three times as long.
 */
function fieldTable({ xmlStructure, fields }) {
  const indexes = new Map();
  const whole = new Map();
  const nodes = xmlStructure.map(({ id, parentId, xpathAbsolute, xpathRelative }, index) => {
    if (parentId !== undefined && !indexes.has(parentId))
      throw new Error(`${id} stands before its parent ${parentId}`);
    const expected = parentId === undefined ? '/*' : `${whole.get(parentId)}/${xpathRelative}`;
    if (expected !== xpathAbsolute)
      throw new Error(`The path of ${id} does not continue that of ${parentId}`);
    indexes.set(id, index);
    whole.set(id, xpathAbsolute);
    return [id, parentId === undefined ? '' : indexes.get(parentId), xpathRelative].join('\t');
  });
  const rows = fields.map(({ id, parentNodeId, xpathAbsolute, xpathRelative, codeList, name }) => {
    if (`${whole.get(parentNodeId)}/${xpathRelative}` !== xpathAbsolute)
      throw new Error(`The path of ${id} does not continue that of ${parentNodeId}`);
    return [id, indexes.get(parentNodeId), xpathRelative, codeList?.value.id ?? '', oneLine(name)].join('\t');
  });
  return [...nodes, '', ...rows].join('\n');
}

/** Each list as `#list`, then its codes as `code, English, bokmål, nynorsk`, with tabs between. */
function labelTable(all, isWanted) {
  return [...all]
    .filter(([list]) => isWanted(list))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([list, codes]) => [
      `#${list}`,
      ...[...codes].map(([code, { eng = '', nob = '', nno = '' }]) =>
        [code, eng, nob, nno].map(oneLine).join('\t').replace(/\t+$/, ''),
      ),
    ])
    .join('\n');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * `codelist-labels.yaml` in its own simple shape: a key `code|name|LIST.CODE` without indentation, and below it, two
 * spaces in, `name` (English), `nob` and `nno`. What came before (`history`) is left out.
 */
function readLabels(yaml) {
  const lists = new Map();
  for (const { key, lines } of blocks(yaml.split('\n'), 0)) {
    const found = /^['"]?code\|name\|([^.]+)\.(.+?)['"]?$/.exec(key);
    if (!found || partOfAnother.test(found[1])) continue;
    const entry = {};
    for (const { key: name, text } of blocks(lines, 2))
      if (name === 'name' || name === 'nob' || name === 'nno')
        entry[name === 'name' ? 'eng' : name] = scalar(text);
    codesOf(lists, found[1]).set(found[2], entry);
  }
  return lists;
}

/** The national lists: items `- code: '…'`, each with `label:` and below it `eng`, `nob`, `nno`. */
function addNorwegianCodes(lists, folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.no.yaml'))) {
    const list = file.slice(0, -'.no.yaml'.length);
    for (const item of codeItems(readFileSync(path.join(folder, file), 'utf8'))) {
      const lines = `    ${item}`.split('\n');
      const parts = new Map(blocks(lines, 4).map((part) => [part.key, part]));
      const code = scalar(parts.get('code')?.text ?? []);
      const labelLines = parts.get('label')?.lines;
      if (code === '' || !labelLines) throw new Error(`An item of ${file} has no code or no label`);
      const entry = {};
      for (const { key, text } of blocks(labelLines, 6))
        if (/^(?:eng|nob|nno)$/.test(key)) entry[key] = scalar(text);
      codesOf(lists, list).set(code, entry);
    }
  }
}

/** What stands below `codes:`, item by item. */
function codeItems(yaml) {
  const [, codes = ''] = yaml.split(/^codes:\n/m);
  return codes.split(/^ {2}- (?=code:)/m).slice(1);
}

function codesOf(lists, list) {
  if (!lists.has(list)) lists.set(list, new Map());
  return lists.get(list);
}

/** The keys at one indentation, each with the lines below it and, of a value, its text line by line. */
function blocks(lines, indentation) {
  const found = [];
  const start = new RegExp(`^ {${indentation}}(?! |-|#)('[^']*'|"[^"]*"|.*?):(?: (.*))?$`);
  for (const line of lines) {
    const match = start.exec(line);
    if (match) found.push({ key: match[1].trim(), lines: [], text: [match[2] ?? ''] });
    else {
      const last = found.at(-1);
      last?.lines.push(line);
      last?.text.push(line);
    }
  }
  return found;
}

/** A value of YAML: plain, quoted or folded (`>-`), over one line or several. */
function scalar(lines) {
  const [first = '', ...rest] = lines.map((line) => line.trim());
  const text = (/^[>|]-?$/.test(first) ? rest : [first, ...rest]).filter((line) => line !== '').join(' ');
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(text)) return JSON.parse(text);
  return text === '~' || text === 'null' ? '' : text;
}

function write(file, name, table, version) {
  const text = table.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  writeFileSync(
    path.join(target, file),
    `// Generated by scripts/eforms-dictionary.mjs; do not edit.
// Source: ${version}, © European Union, Publications Office of the EU, CC BY 4.0 (github.com/OP-TED/eForms-SDK); Norwegian
// codes and labels: eforms-sdk-nor, © DFØ, CC BY 4.0 (github.com/anskaffelser/eforms-sdk-nor). Changed: cut down to a table.
export const ${name} = \`${text}\`;
`,
  );
}
