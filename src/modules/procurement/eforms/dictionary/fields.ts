import { fieldTable } from './fields.generated.ts';

/** A field of eForms as the SDK describes it. */
export interface FieldEntry {
  /** `BT-105-Procedure`. */
  readonly id: string;
  /** The node that it belongs to, such as `ND-Lot`. */
  readonly parent: string;
  /** The absolute XPath that selects it. */
  readonly xpath: string;
  /** From the parent's path to it. */
  readonly relative: string;
  /** The code list that its values are from. */
  readonly codeList: string | undefined;
  /** Its name in English, as the SDK has it. */
  readonly name: string;
}

/** A part of a notice that fields belong to. */
export interface NodeEntry {
  readonly id: string;
  readonly parent: NodeEntry | undefined;
  readonly xpath: string;
  readonly relative: string;
}

export interface FieldDictionary {
  /** Parents before what they hold. */
  readonly nodes: readonly NodeEntry[];
  readonly fields: readonly FieldEntry[];
  readonly byId: ReadonlyMap<string, FieldEntry>;
}

let read: FieldDictionary | undefined;

/** The table of nodes and fields; read when it is first asked for. */
export function fieldDictionary(): FieldDictionary {
  read ??= readTable(fieldTable);
  return read;
}

/** The English name of a field, or undefined where the dictionary does not have it. */
export function fieldName(id: string): string | undefined {
  return fieldDictionary().byId.get(id)?.name;
}

function readTable(table: string): FieldDictionary {
  const [nodeRows = '', fieldRows = ''] = table.split('\n\n');
  const nodes: NodeEntry[] = [];
  for (const row of nodeRows.split('\n')) {
    const [id = '', parentIndex = '', relative = ''] = row.split('\t');
    const parent = parentIndex === '' ? undefined : nodes[Number(parentIndex)];
    nodes.push({ id, parent, relative, xpath: parent ? `${parent.xpath}/${relative}` : relative });
  }
  const fields = fieldRows.split('\n').map((row): FieldEntry => {
    const [id = '', index = '', relative = '', codeList = '', name = ''] = row.split('\t');
    const node = nodes[Number(index)];
    return {
      id,
      parent: node?.id ?? '',
      xpath: `${node?.xpath}/${relative}`,
      relative,
      codeList: codeList === '' ? undefined : codeList,
      name,
    };
  });
  return { nodes, fields, byId: new Map(fields.map((field) => [field.id, field])) };
}
