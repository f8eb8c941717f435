/** SpreadsheetML's namespaces, transitional and strict; a document that names none is let pass. */
const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  '',
]);

/** Of the attribute `r:id`. */
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Real parts are a few levels deep and bind a few prefixes; each costs something at every element. */
const DEEPEST = 200;
const MOST_PREFIXES = 1000;

/** By name as written; an object without a prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Prefixes and the namespaces that they stand for; '' is the default one. */
type Scope = ReadonlyMap<string, string>;

export interface XmlElement {
  /** Without its prefix. */
  readonly local: string;
  readonly prefix: string;
  /** Of SpreadsheetML, and not of an extension. */
  readonly isMain: boolean;
  readonly attributes: XmlAttributes;
  readonly scope: Scope;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(): void;
  /** Text or CDATA; may come in pieces. */
  text?(text: string): void;
}

/** Passes on what comes once it is live. */
export class LateHandler implements XmlHandler {
  isLive = false;

  constructor(private readonly handler: Required<XmlHandler>) {}

  open(element: XmlElement): void {
    if (this.isLive) this.handler.open(element);
  }

  close(): void {
    if (this.isLive) this.handler.close();
  }

  text(text: string): void {
    if (this.isLive) this.handler.text(text);
  }
}

/** The value of an attribute such as `r:id`, whatever the prefix. */
export function relationshipAttribute(element: XmlElement, name: string): string | undefined {
  for (const [written, value] of Object.entries(element.attributes)) {
    const [prefix = '', local] = written.split(':');
    if (local === name && RELATIONSHIPS.has(element.scope.get(prefix) ?? '')) return value;
  }
  return undefined;
}

const NO_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** The elements that are open, and what prefixes stand for in each. */
export class OpenElements {
  private readonly scopes: Scope[] = [];

  /** The namespaces in force where the last element was opened. */
  get scope(): Scope {
    return this.scopes.at(-1) ?? NO_SCOPE;
  }

  get depth(): number {
    return this.scopes.length;
  }

  /** @returns `null` when its namespaces are not well-formed, or it is nested too deep */
  open(name: string, attributes: XmlAttributes): XmlElement | null {
    const scope = this.scopeOf(attributes);
    if (!scope || this.scopes.length >= DEEPEST) return null;
    const prefix = prefixOf(name);
    if (prefix === null || (prefix !== '' && !scope.has(prefix))) return null;
    this.scopes.push(scope);
    const local = prefix === '' ? name : name.slice(prefix.length + 1);
    return { local, prefix, isMain: MAIN.has(scope.get(prefix) ?? ''), attributes, scope };
  }

  close(): void {
    this.scopes.pop();
  }

  /** What an element declares joins, or hides, what is declared around it. */
  private scopeOf(attributes: XmlAttributes): Scope | null {
    let declared: Map<string, string> | undefined;
    const used: string[] = [];
    for (const name in attributes) {
      const prefix = prefixOf(name);
      if (prefix === null) return null;
      if (prefix === 'xmlns' || name === 'xmlns') {
        const declares = prefix === '' ? '' : name.slice('xmlns:'.length);
        if (prefix !== '' && (attributes[name] === '' || declares === 'xmlns')) return null;
        declared ??= new Map(this.scope);
        declared.set(declares, attributes[name] as string);
      } else if (prefix !== '') {
        used.push(prefix);
      }
    }
    const scope = declared ?? this.scope;
    if (scope.size > MOST_PREFIXES) return null;
    return used.every((prefix) => scope.has(prefix)) ? scope : null;
  }
}

/** '' where there is none; `null` when the name is malformed. */
function prefixOf(name: string): string | null {
  const colon = name.indexOf(':');
  if (colon < 0) return '';
  const sound = colon > 0 && colon < name.length - 1 && name.indexOf(':', colon + 1) < 0;
  return sound ? name.slice(0, colon) : null;
}
