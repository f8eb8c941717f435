import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/pane/manifest.mjs';

const ROOT = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

const all = (root: Element, name: string): Element[] =>
  [...walk(root)].filter((element) => element.name === name);

/**
 * The parts of Microsoft's schemas offappmanifest-1.1 and taskpaneappversionoverridesv1_0 that the
 * manifest uses: each element's children in the order of its xs:sequence; `?` may be absent, `*`
 * may repeat.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?',
  DisplayName: 'Override*',
  Description: 'Override*',
  AppDomains: 'AppDomain*',
  Requirements: 'Sets? Methods?',
  Sets: 'Set*',
  DefaultSettings: 'SourceLocation RequestedWidth? RequestedHeight?',
  VersionOverrides: 'Description? Requirements? Hosts Resources WebApplicationInfo?',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint*',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab* CustomTab*',
  OfficeTab: 'Group*',
  Group: 'Label Icon Control*',
  Control: 'Label ToolTip? Supertip Icon? Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image*',
  Action: 'TaskpaneId? SourceLocation? FunctionName?',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
};

function violations(element: Element): string[] {
  const sequence = SEQUENCES[element.name];
  const inGetStarted = element.name === 'Description' && !element.attributes.DefaultValue;
  if (!sequence || inGetStarted) return element.children.flatMap(violations);
  const pattern = sequence
    .split(' ')
    .map((part) => {
      const name = part.replace(/[?*]$/, '');
      return `(?:${name} )${/[?*]$/.exec(part)?.[0] ?? ''}`;
    })
    .join('');
  const children = element.children.map(({ name }) => `${name} `).join('');
  const own = new RegExp(`^${pattern}$`).test(children)
    ? []
    : [`${element.name} holds ${children}, not ${sequence}`];
  return [...own, ...element.children.flatMap(violations)];
}

describe('manifest.xml', () => {
  const root = parse(manifest);

  it('keeps the order and the number of elements of the published schema', () => {
    expect(violations(root)).toEqual([]);
    const broken = manifest.replace('<ProviderName>Branch Ledger</ProviderName>', '');
    expect(violations(parse(broken)).length).toBeGreaterThan(0);
  });

  it('has simple values as the schema has them', () => {
    const text = (name: string): string =>
      root.children.find((one) => one.name === name)?.text ?? '';
    expect(text('Id')).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text('Version')).toMatch(/^\d+(?:\.\d+){1,3}$/);
    expect(text('DefaultLocale')).toBe('zh-CN');
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(text('ProviderName').length).toBeLessThanOrEqual(125);
    for (const [name, longest] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const element = root.children.find((one) => one.name === name);
      const values = [element?.attributes.DefaultValue, element?.children[0]?.attributes.Value];
      for (const value of values) expect((value ?? '').length).toBeLessThanOrEqual(longest);
    }
    const [set] = all(root, 'Set');
    expect(set?.attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.9' });
  });

  it('defines every resource once that it refers to, within the lengths that Office takes', () => {
    const defined = [...walk(root)].flatMap(({ attributes }) => attributes.id ?? []);
    const controls = ['OfficeTab', 'Group', 'Control']
      .flatMap((name) => all(root, name))
      .map((one) => one.attributes.id);
    const resources = defined.filter((id) => !controls.includes(id));
    expect(new Set(defined).size).toBe(defined.length);
    const used = new Set([...walk(root)].flatMap(({ attributes }) => attributes.resid ?? []));
    expect([...used].sort()).toEqual([...resources].sort());
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
    for (const string of all(root, 'bt:ShortStrings')[0]?.children ?? []) {
      expect(string.attributes.DefaultValue?.length).toBeLessThanOrEqual(125);
    }
    for (const string of all(root, 'bt:LongStrings')[0]?.children ?? []) {
      expect(string.attributes.DefaultValue?.length).toBeLessThanOrEqual(250);
    }
  });

  it('says everything in English, too', () => {
    for (const string of all(root, 'bt:String')) {
      const [english] = string.children;
      expect(english?.attributes.Locale).toBe('en-US');
      expect(english?.attributes.Value).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('has the four buttons, each with an icon in every size, and the files are there', () => {
    expect(all(root, 'Control').map((one) => one.attributes.id)).toEqual([
      'Ledger.Check',
      'Ledger.Clear',
      'Ledger.Template',
      'Ledger.Return',
    ]);
    for (const icon of all(root, 'Icon')) {
      expect(icon.children.map(({ attributes }) => Number(attributes.size))).toEqual([
        16, 20, 24, 32, 40, 48, 64, 80,
      ]);
    }
    for (const image of all(root, 'bt:Image')) {
      const address = image.attributes.DefaultValue;
      if (address === undefined) continue;
      const name = new URL(address).pathname.slice(1);
      const png = readFileSync(join(ROOT, name));
      const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('calls only functions that the commands page has', () => {
    const commands = readFileSync(join(ROOT, 'src/taskpane/commands.ts'), 'utf8');
    for (const { text } of all(root, 'FunctionName')) {
      expect(commands).toContain(`associate('${text}'`);
    }
  });

  it('is written for the address where the pane will be served', () => {
    const made = manifestFor(manifest, 'https://ledger.example.cn/pane/');
    expect(made).not.toContain('localhost');
    expect(made).toContain('"https://ledger.example.cn/pane/taskpane.html"');
    expect(() => manifestFor(manifest, 'http://ledger.example.cn')).toThrow('https');
    expect(existsSync(join(ROOT, 'assets/icon-32.png'))).toBe(true);
  });
});

describe('office-addin-manifest', () => {
  it('reads the manifest as an Excel task pane', async () => {
    const info = await OfficeAddinManifest.readManifestFile(join(ROOT, 'manifest.xml'));
    expect(info).toMatchObject({
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'zh-CN',
      displayName: '支部台账',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
    });
    expect(info.defaultSettings?.sourceLocation).toMatch(/^https:.*taskpane\.html$/);
  });
});
