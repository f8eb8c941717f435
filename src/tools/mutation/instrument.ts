import MagicString from 'magic-string';
import { type ESTree, parseSync } from 'vite';
import { type Change, changesOf, type Kind } from './mutators';

/** One change of the sources (or of the data) that some test ought to notice. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  /** From 1; 0 in data. */
  readonly line: number;
  readonly kind: Kind;
  readonly original: string;
  readonly replacement: string;
}

/** A mutant of a source. */
export interface SourceMutant extends Mutant {
  /** What it replaces. */
  readonly start: number;
  readonly end: number;
}

/** The function that tells the instrumented code which mutant is on. */
export const SWITCH = '__mutant';

/** What a rule is, as opposed to what it does: the generated pages and the plan hold these. */
const DECLARED: ReadonlySet<string> = new Set(['id', 'level', 'provisions', 'needs', 'messages']);
/** Keys whose values are words for a reader. */
const WORDS: ReadonlySet<string> = new Set(['zh-CN', 'en', 'problem', 'remedy']);

const LOOPS: ReadonlySet<string> = new Set(['ForStatement', 'WhileStatement', 'DoWhileStatement']);
const BRANCHES: ReadonlySet<string> = new Set(['IfStatement', 'ConditionalExpression']);
const EFFECTS: ReadonlySet<string> = new Set([
  'CallExpression',
  'AssignmentExpression',
  'UpdateExpression',
]);

interface Visit {
  readonly node: ESTree.Node;
  readonly parent: Visit | null;
  /** The property of the parent that holds the node. */
  readonly key: string;
}

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

function* childrenOf(visit: Visit): Generator<Visit> {
  for (const [key, value] of Object.entries(visit.node)) {
    for (const node of Array.isArray(value) ? value : [value]) {
      if (isNode(node)) yield { node, parent: visit, key };
    }
  }
}

const nameOfKey = ({ node }: Visit): string | null => {
  if (node.type !== 'Property' || node.computed) return null;
  if (node.key.type === 'Identifier') return node.key.name;
  return node.key.type === 'Literal' ? String(node.key.value) : null;
};

const isDefinition = (node: ESTree.Node | undefined): boolean =>
  node?.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'defineRule';

/** `z.int().min(1)`: what a schema lets through is tested where packs and settings are read. */
function isSchema(node: ESTree.Node): boolean {
  let root = node;
  while (root.type === 'CallExpression' || root.type === 'MemberExpression') {
    root = root.type === 'CallExpression' ? root.callee : root.object;
  }
  return root !== node && root.type === 'Identifier' && root.name === 'z';
}

/** `0` in `row[i] ?? 0`: no test can reach what only the compiler asks for. */
function isIndexFallback({ node, parent, key }: Visit): boolean {
  if (node.type !== 'Literal' || key !== 'right' || parent?.node.type !== 'LogicalExpression') {
    return false;
  }
  const { operator, left } = parent.node;
  let root: ESTree.Node = left;
  if (root.type === 'ChainExpression') root = root.expression;
  while (root.type === 'MemberExpression' && !root.computed) root = root.object;
  return operator === '??' && root.type === 'MemberExpression';
}

/** Types, imports, keys, and what is declared of a rule or said to a reader. */
function isLeftAlone(visit: Visit): boolean {
  const { node, parent, key } = visit;
  if (node.type.startsWith('Import') || isSchema(node)) return true;
  if (node.type.startsWith('TS')) {
    return !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(node.type);
  }
  if (key === 'source' && parent?.node.type.startsWith('Export')) return true;
  if (key === 'key' && parent && 'computed' in parent.node) return !parent.node.computed;
  if (isIndexFallback(visit)) return true;
  const name = nameOfKey(visit);
  if (name === null) return false;
  return WORDS.has(name) || (DECLARED.has(name) && isDefinition(parent?.parent?.node));
}

/** The name of the property whose value a node is. */
function propertyOf(visit: Visit): string | null {
  const { parent, key } = visit;
  return parent && key === 'value' ? nameOfKey(parent) : null;
}

/** Whether a string only says what a message shows. */
function isShown(visit: Visit): boolean {
  for (let at: Visit | null = visit; at; at = at.parent) {
    if (nameOfKey(at) === 'data') return true;
    const { parent, key } = at;
    if (parent?.node.type === 'VariableDeclarator' && key === 'init') {
      return parent.node.id.type === 'Identifier' && parent.node.id.name === 'data';
    }
    if (parent?.node.type === 'CallExpression' && at.node !== parent.node.arguments[0]) {
      const { callee } = parent.node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') continue;
      if (callee.property.name === 'notChecked') return true;
    }
  }
  return false;
}

/** `a?.b.some(f)` is only whole with its chain. */
function wholeOf(visit: Visit): Visit {
  let at = visit;
  while (at.parent && (at.key === 'object' || at.key === 'callee')) at = at.parent;
  return at.parent?.node.type === 'ChainExpression' ? at.parent : visit;
}

/**
 * Puts every mutant of a source into it, each behind a switch, so that one build serves all.
 * @param nextId the id of the first mutant; the others follow
 */
export function instrument(
  file: string,
  source: string,
  nextId: number,
): { readonly code: string; readonly mutants: readonly SourceMutant[] } {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const code = new MagicString(source);
  const mutants: SourceMutant[] = [];
  const text = (node: ESTree.Node): string => source.slice(node.start, node.end);

  const place = (node: ESTree.Node, changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    const line = source.slice(0, node.start).split('\n').length;
    let before = '(';
    for (const { kind, replacement } of changes) {
      const id = nextId + mutants.length;
      const { start, end } = node;
      mutants.push({ id, file, line, kind, original: text(node), replacement, start, end });
      before += `${SWITCH}(${id}) ? (${replacement}) : `;
    }
    code.appendLeft(node.start, `${before}(`);
    code.prependRight(node.end, '))');
  };

  const changesAt = (visit: Visit): Change[] => {
    const { node, parent, key } = visit;
    const changes: Change[] = [];
    if (parent && key === 'test') {
      if (BRANCHES.has(parent.node.type)) changes.push({ kind: 'condition', replacement: 'true' });
      if (BRANCHES.has(parent.node.type) || LOOPS.has(parent.node.type)) {
        changes.push({ kind: 'condition', replacement: 'false' });
      }
    }
    if (parent?.node.type === 'ExpressionStatement' && EFFECTS.has(node.type)) {
      changes.push({ kind: 'statement', replacement: 'undefined' });
    }
    if (node.type === 'Literal' && typeof node.value === 'string') {
      if (propertyOf(visit) === 'severity') {
        const other = node.value === 'info' ? 'warning' : 'info';
        changes.push({ kind: 'severity', replacement: `'${other}'` });
        return changes;
      }
      if (isShown(visit)) return changes;
    }
    changes.push(...changesOf(node, text));
    return changes;
  };

  const walk = (visit: Visit): void => {
    if (isLeftAlone(visit)) return;
    const whole = wholeOf(visit);
    const changes = changesAt(visit).map((change) => {
      if (whole === visit) return change;
      const { start } = whole.node;
      const replacement =
        source.slice(start, visit.node.start) +
        change.replacement +
        source.slice(visit.node.end, whole.node.end);
      return { ...change, replacement };
    });
    place(whole.node, changes);
    for (const child of childrenOf(visit)) walk(child);
  };
  walk({ node: program, parent: null, key: '' });
  return { code: code.toString(), mutants };
}
