// 支部台账.html: the whole page in one file, which opens by a double click without any server.
import { createHash } from 'node:crypto';
import { strToU8, zlibSync } from 'fflate';
import webpack from 'webpack';
import { MANUAL_STYLE_HASH } from './manual.mjs';

const { RawSource } = webpack.sources;

/** The name of the file in the folder of the build. */
export const ONE_FILE = '支部台账.html';

const CANNOT = {
  zh: '这个浏览器打不开支部台账。请用新一些的 Edge、360、QQ、Chrome 或火狐浏览器打开这个文件（360、QQ 浏览器请切换到“极速模式”）。如果是在聊天软件里打开的，请先把文件保存到电脑上。',
  en: 'This browser cannot run Branch Ledger. Open the file in a newer Edge, Chrome or Firefox.',
};

/** Plain ES5, in a script of its own: it runs where the others do not even parse. */
const GUARD = `(function () {
  var said = false;
  window.branchLedgerStarted = false;
  window.branchLedgerCannot = function () {
    if (said || window.branchLedgerStarted) return;
    said = true;
    var place = document.getElementById('pane');
    if (place) place.innerHTML = '<p class="notice">${CANNOT.zh}</p><p class="notice">${CANNOT.en}</p>';
  };
  window.onerror = function () { window.branchLedgerCannot(); };
})();`;

const AFTER = 'window.branchLedgerCannot();';

/** A text that ends no script element and opens no comment in one; as code it says the same. */
const inScript = (text) => text.replace(/<(?=\/script|!--)/gi, '\\x3c');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** A text packed, at a third of its size; by a library that gives the same bytes everywhere. */
const packed = (text) => Buffer.from(zlibSync(strToU8(text), { level: 9 })).toString('base64');

/** The file, from the scripts of the page and of the engine, the page's icon, and the manual. */
function oneFile({ main, engine, icon, manual }) {
  const app = inScript(main);
  const policy = [
    "default-src 'none'",
    `script-src ${[GUARD, app, AFTER].map(hashOf).join(' ')}`,
    // Of the manual alone, which a window that the page opens shows.
    `style-src ${MANUAL_STYLE_HASH}`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN" data-host="browser">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>支部台账</title>
    <link rel="icon" href="data:image/png;base64,${icon.toString('base64')}" />
  </head>
  <body>
    <div id="pane"></div>
    <noscript>${CANNOT.zh} ${CANNOT.en}</noscript>
    <script>${GUARD}</script>
    <script type="text/plain" id="engine">${packed(engine)}</script>
    <script type="text/plain" id="manual">${packed(manual)}</script>
    <script>${app}</script>
    <script>${AFTER}</script>
  </body>
</html>
`;
}

/** Two plugins for two builds: the one keeps the engine's script, the other writes the file. */
export function oneFilePlugins(icon, manual) {
  let engine = null;
  const take = (name, use) => ({
    apply(compiler) {
      compiler.hooks.compilation.tap(name, (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
        compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
          const scripts = Object.keys(assets).filter((file) => file.endsWith('.js'));
          if (scripts.length !== 1) throw new Error(`one script expected, not ${scripts.length}`);
          const text = assets[scripts[0]].source().toString();
          for (const file of Object.keys(assets)) compilation.deleteAsset(file);
          use(text, compilation);
        });
      });
    },
  });
  return {
    engine: take('one-file-engine', (text) => {
      engine = text;
    }),
    page: take('one-file-page', (main, compilation) => {
      if (engine === null) throw new Error('the engine is built first');
      compilation.emitAsset(ONE_FILE, new RawSource(oneFile({ main, engine, icon, manual })));
    }),
  };
}
