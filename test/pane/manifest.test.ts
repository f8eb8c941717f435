import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
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

const SCHEMAS = [
  'OfficeAppManifestV1_1.xsd',
  'TaskPaneAppVersionOverridesV1_0.xsd',
  'OfficeAppBasicTypesV1_0.xsd',
].map((fileName) => ({
  fileName,
  contents: readFileSync(join(import.meta.dirname, 'manifest-schema', fileName), 'utf8'),
}));

/** What an XML Schema validator (libxml2) objects to; see manifest-schema/README.md. */
async function violations(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: SCHEMAS.slice(0, 1),
    preload: SCHEMAS.slice(1),
  });
  return errors.map(({ message }) => message);
}

/** The manifest with one piece of it written differently. */
function altered(from: string | RegExp, to: string): string {
  const made = manifest.replace(from, to);
  if (made === manifest) throw new Error(`the manifest has no ${from}`);
  return made;
}

const MISTAKES: readonly (readonly [string, string, RegExp])[] = [
  [
    'an element that is lacking',
    altered('<ProviderName>Branch Ledger</ProviderName>', ''),
    /DefaultLocale.*Expected.*ProviderName/,
  ],
  [
    'elements in another order',
    altered(/(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/, '$3$2$1'),
    /ProviderName.*Expected.*Version/,
  ],
  ['an element that nobody knows', altered('<Hosts>', '<Ribbon/><Hosts>'), /Ribbon.*not expected/],
  ['an id that is none', altered(/<Id>.*<\/Id>/, '<Id>ledger</Id>'), /Id.*pattern/],
  ['a version that is none', altered('0.1.0.0', '0.1-beta'), /Version.*pattern/],
  [
    'a permission that does not exist',
    altered('ReadWriteDocument', 'ReadWriteWorkbook'),
    /Permissions.*enumeration/,
  ],
  ['a language that is none', altered('>zh-CN<', '>中文<'), /DefaultLocale.*pattern/],
  ['a set without a minor version', altered('"1.9"', '"1"'), /MinVersion.*pattern/],
  [
    'a name that is too long',
    altered('DefaultValue="检查"', `DefaultValue="${'检查'.repeat(70)}"`),
    /DefaultValue.*maximum length of '125'/,
  ],
  [
    'a button without a tip',
    altered(/<Supertip>[\s\S]*?<\/Supertip>/, ''),
    /Icon.*Expected.*Supertip/,
  ],
  [
    'an action that Office does not have',
    altered('xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"'),
    /ShowPane/,
  ],
  [
    'an icon without its size',
    altered('<bt:Image size="16" ', '<bt:Image '),
    /attribute 'size' is required/,
  ],
  [
    'the callout after the function file',
    altered(/(<GetStarted>[\s\S]*<\/GetStarted>)(\s*)(<FunctionFile .*\/>)/, '$3$2$1'),
    /GetStarted.*Expected.*ExtensionPoint/,
  ],
  [
    'texts before addresses',
    altered(
      /(<bt:Urls>[\s\S]*<\/bt:Urls>)(\s*)(<bt:ShortStrings>[\s\S]*<\/bt:ShortStrings>)/,
      '$3$2$1',
    ),
    /Urls.*not expected/,
  ],
];

describe('manifest.xml', () => {
  const root = parse(manifest);

  it('is valid by the schemas of OfficeApp 1.1 and VersionOverrides 1.0', async () => {
    expect(await violations(manifest)).toEqual([]);
  });

  it.each(MISTAKES)('would not be valid with %s', async (_, broken, message) => {
    expect((await violations(broken)).join('\n')).toMatch(message);
  });

  it('asks for what the pane needs: Excel with ExcelApi 1.9', () => {
    const text = (name: string): string =>
      root.children.find((one) => one.name === name)?.text ?? '';
    expect(text('DefaultLocale')).toBe('zh-CN');
    expect(text('Permissions')).toBe('ReadWriteDocument');
    const [set] = all(root, 'Set');
    expect(set?.attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.9' });
  });

  it('defines every resource once that it refers to', () => {
    const defined = [...walk(root)].flatMap(({ attributes }) => attributes.id ?? []);
    const controls = ['OfficeTab', 'Group', 'Control']
      .flatMap((name) => all(root, name))
      .map((one) => one.attributes.id);
    const resources = defined.filter((id) => !controls.includes(id));
    expect(new Set(defined).size).toBe(defined.length);
    const used = new Set([...walk(root)].flatMap(({ attributes }) => attributes.resid ?? []));
    expect([...used].sort()).toEqual([...resources].sort());
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
    const commands = readFileSync(join(ROOT, 'src/hosts/pane/commands.ts'), 'utf8');
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

const PATIENCE = 20_000;

describe('office-addin-manifest', () => {
  it('finds the manifest valid, where its service can be reached', async ({ skip }) => {
    const answer = await Promise.race([
      validateManifest(join(ROOT, 'manifest.xml')).catch((error: unknown) => String(error)),
      new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), PATIENCE)),
    ]);
    if (typeof answer === 'string') return skip(`the service was not reached: ${answer}`);
    if (!answer.report) return skip(`the service is out of order: ${answer.status}`);
    expect(answer.report.errors ?? []).toEqual([]);
    expect(answer.isValid).toBe(true);
  });

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
