import type { ESTree } from 'vite';

export type Kind =
  | 'comparison'
  | 'number'
  | 'string'
  | 'boolean'
  | 'condition'
  | 'logic'
  | 'arithmetic'
  | 'method'
  | 'statement'
  | 'pattern'
  | 'severity'
  | 'parameter'
  | 'provision';

/** A change of one expression: the text that stands in its place. */
export interface Change {
  readonly kind: Kind;
  readonly replacement: string;
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};

const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
  '++': '--',
  '--': '++',
};

const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};

/** Methods without which the value stays as it is. */
const DROPPED: ReadonlySet<string> = new Set(['filter', 'sort', 'trim', 'toUpperCase', 'slice']);

/** Our own functions that compare two dates: `<` and `>`. */
const DATE_COMPARISONS: ReadonlySet<string> = new Set(['isBefore', 'isAfter']);

/** A string that no cell and no list holds. */
const NOTHING = "'§'";

type BinaryNode = Pick<ESTree.BinaryExpression, 'operator'> & {
  readonly left: ESTree.Node;
  readonly right: ESTree.Node;
};
type Textual = (node: ESTree.Node) => string;

const isText = (node: ESTree.Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

function* ofBinary(node: BinaryNode, text: Textual): Generator<Change> {
  const [left, right] = [text(node.left), text(node.right)];
  for (const operator of COMPARISONS[node.operator] ?? []) {
    yield { kind: 'comparison', replacement: `${left} ${operator} ${right}` };
  }
  const operator = ARITHMETIC[node.operator];
  if (operator && !isText(node.left) && !isText(node.right)) {
    yield { kind: 'arithmetic', replacement: `${left} ${operator} ${right}` };
  }
}

function* ofLogical(node: ESTree.LogicalExpression, text: Textual): Generator<Change> {
  const [left, right] = [text(node.left), text(node.right)];
  if (node.operator === '??') {
    yield { kind: 'logic', replacement: `(${left}) && (${right})` };
    return;
  }
  const other = node.operator === '&&' ? '||' : '&&';
  yield { kind: 'logic', replacement: `(${left}) ${other} (${right})` };
  yield { kind: 'condition', replacement: left };
  yield { kind: 'condition', replacement: right };
}

function* ofPattern(source: string, flags: string): Generator<Change> {
  const write = (pattern: string): Change => ({
    kind: 'pattern',
    replacement: `/${pattern}/${flags}`,
  });
  if (source.startsWith('^')) yield write(source.slice(1));
  if (source.endsWith('$')) yield write(source.slice(0, -1));
  for (const { 0: whole, 1: count, index } of source.matchAll(/\{(\d+)\}/g)) {
    const rest = source.slice(index + whole.length);
    yield write(`${source.slice(0, index)}{${Number(count) + 1}}${rest}`);
  }
}

function* ofLiteral(node: ESTree.Node & { type: 'Literal' }): Generator<Change> {
  if ('regex' in node && node.regex) yield* ofPattern(node.regex.pattern, node.regex.flags);
  else if (typeof node.value === 'number') {
    yield { kind: 'number', replacement: String(node.value + 1) };
    yield { kind: 'number', replacement: `(${node.value - 1})` };
  } else if (typeof node.value === 'boolean') {
    yield { kind: 'boolean', replacement: String(!node.value) };
  } else if (typeof node.value === 'string') {
    yield { kind: 'string', replacement: NOTHING };
  }
}

function* ofCall(node: ESTree.CallExpression, text: Textual): Generator<Change> {
  const { callee } = node;
  if (callee.type === 'Identifier' && DATE_COMPARISONS.has(callee.name)) {
    const [a, b] = node.arguments.map(text);
    yield { kind: 'comparison', replacement: `!${callee.name}(${b}, ${a})` };
    yield { kind: 'comparison', replacement: `!${callee.name}(${a}, ${b})` };
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
  const { name } = callee.property;
  const whole = text(node);
  const other = METHODS[name];
  if (other) {
    const at = callee.property.start - node.start;
    yield {
      kind: 'method',
      replacement: `${whole.slice(0, at)}${other}${whole.slice(at + name.length)}`,
    };
  }
  if (DROPPED.has(name)) yield { kind: 'method', replacement: text(callee.object) };
}

/** The changes of an expression by itself; `text` gives the source of a node. */
export function* changesOf(node: ESTree.Node, text: Textual): Generator<Change> {
  switch (node.type) {
    case 'BinaryExpression':
      if (node.left.type !== 'PrivateIdentifier') yield* ofBinary(node, text);
      break;
    case 'LogicalExpression':
      yield* ofLogical(node, text);
      break;
    case 'Literal':
      yield* ofLiteral(node);
      break;
    case 'CallExpression':
      yield* ofCall(node, text);
      break;
    case 'UnaryExpression':
      if (node.operator === '!') yield { kind: 'logic', replacement: text(node.argument) };
      else if (node.operator === '-')
        yield { kind: 'arithmetic', replacement: text(node.argument) };
      break;
    case 'UpdateExpression':
      yield {
        kind: 'arithmetic',
        replacement: text(node).replace(node.operator, ARITHMETIC[node.operator] ?? ''),
      };
      break;
    case 'AssignmentExpression': {
      const operator = ARITHMETIC[node.operator];
      if (!operator || isText(node.right)) break;
      const replacement = `${text(node.left)} ${operator} ${text(node.right)}`;
      yield { kind: 'arithmetic', replacement };
      break;
    }
  }
}
