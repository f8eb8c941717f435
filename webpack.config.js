import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { manifestFor } from './scripts/pane/manifest.mjs';
import { manualPage } from './scripts/pane/manual.mjs';
import { contentSecurityPolicy, officeAddress, officeFiles } from './scripts/pane/office-js.mjs';
import { oneFilePlugins } from './scripts/pane/one-file.mjs';
import { page } from './scripts/pane/page.mjs';
import { SERVICE_WORKER, serviceWorkerFiles } from './scripts/pane/service-worker.mjs';
import { WPS_FILES, wpsPage } from './scripts/pane/wps.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

/** The manual that the page opens. */
const MANUAL = '支部书记';

const htmlPage = (filename, chunks, officeJs, offline = false) =>
  new HtmlPlugin({
    filename,
    templateContent: page({
      officeJs,
      policy: contentSecurityPolicy(officeJs),
      app: filename !== 'commands.html',
      offline,
    }),
    chunks,
    inject: 'head',
    scriptLoading: 'defer',
    minify: false,
  });

// Only the English messages of zod are ever used, by its own default.
const withoutLocales = () =>
  new webpack.NormalModuleReplacementPlugin(
    /zod[\\/]v4[\\/]locales[\\/]index/,
    at('src/hosts/pane/worker/no-locales.ts'),
  );

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const withVersion = () => new webpack.DefinePlugin({ APP_VERSION: JSON.stringify(version) });

const resolve = { extensions: ['.ts', '.mjs', '.js'] };

const moduleFor = (target) => ({
  rules: [
    { test: /\.ts$/, loader: 'esbuild-loader', options: { target } },
    { test: /\.css$/, type: 'asset/source' },
  ],
});

/** The pane and the pages that are served. */
function served(env, argv) {
  const officeJs = officeAddress(env.officeJs);
  const host = env.host ?? 'https://localhost:3000';
  // What is being developed is not kept.
  const offline = argv.mode !== 'development';
  return {
    mode: argv.mode ?? 'production',
    target: ['web', 'es2022'],
    entry: {
      pane: at('src/hosts/pane/main.ts'),
      commands: at('src/hosts/pane/commands.ts'),
      ...(offline ? { 'service-worker': at('src/hosts/pane/offline/service-worker.ts') } : {}),
    },
    output: {
      path: env.out ?? at('dist/pane'),
      filename: ({ chunk }) =>
        `${chunk?.name}.js` === SERVICE_WORKER ? SERVICE_WORKER : '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      // What lies there besides is of the other builds.
      // Where all is built into one folder, none of the builds removes what another has written.
      clean: { keep: /^(?:wps\b|支部台账\.html$)/ },
    },
    devtool: argv.mode === 'development' ? false : 'source-map',
    // Chinese as it is written: its escapes are twice as long.
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', charset: 'utf8' })] },
    resolve,
    module: moduleFor('es2022'),
    plugins: [
      withoutLocales(),
      withVersion(),
      htmlPage('index.html', ['pane'], null, offline),
      htmlPage('taskpane.html', ['pane'], officeJs),
      htmlPage('commands.html', ['commands'], officeJs),
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.{png,svg}'), to: 'assets/[name][ext]' },
          {
            from: at('manifest.xml'),
            to: 'manifest.xml',
            transform: (content) => manifestFor(content.toString(), host),
          },
          {
            from: at(`docs/manual/${MANUAL}.md`),
            to: 'manual.html',
            transform: () => manualPage(root, MANUAL),
          },
          ...officeFiles(env.officeJs, at('node_modules/@microsoft/office-js')),
        ],
      }),
      ...(offline ? [serviceWorkerFiles] : []),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** What WPS itself reads of its add-in. */
const wpsFiles = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('wps-files', (compilation) => {
      compilation.hooks.processAssets.tap('wps-files', () => {
        for (const [name, text] of Object.entries(WPS_FILES)) {
          compilation.emitAsset(name, new webpack.sources.RawSource(text));
        }
      });
    });
  },
};

/** The add-in for WPS, whose own browser is an old one. */
function wpsAddIn(env) {
  const wpsHtml = (name, entry) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      templateContent: wpsPage(name),
      chunks: [entry],
      inject: 'body',
      scriptLoading: 'blocking',
      minify: false,
    });
  return {
    name: 'wps',
    mode: 'production',
    target: ['web', 'es2020'],
    entry: {
      addin: at('src/hosts/wps/addin.ts'),
      pane: at('src/hosts/wps/pane.ts'),
      publish: at('src/hosts/wps/publish.ts'),
    },
    output: {
      path: env.out ? join(env.out, 'wps') : at('dist/wps'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: false,
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2020', charset: 'utf8' })] },
    resolve,
    module: moduleFor('es2020'),
    plugins: [
      withoutLocales(),
      wpsHtml('index', 'addin'),
      wpsHtml('taskpane', 'pane'),
      wpsHtml('publish', 'publish'),
      new CopyPlugin({ patterns: [{ from: at('assets/icon-32.png'), to: 'icon-32.png' }] }),
      wpsFiles,
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** 支部台账.html, in two builds of one script each; what Chromium 92 runs. */
function oneFile(env) {
  const { engine, page } = oneFilePlugins(
    readFileSync(at('assets/icon-32.png')),
    manualPage(root, MANUAL),
  );
  const build = (name, target, plugin, dependencies) => ({
    name,
    dependencies,
    mode: 'production',
    target: [target, 'es2020'],
    entry: at(`src/hosts/pane/one-file/${name}.ts`),
    output: { path: env.out ?? at('dist'), filename: `${name}.js` },
    devtool: false,
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2020', charset: 'utf8' })] },
    resolve,
    module: moduleFor('es2020'),
    plugins: [
      withoutLocales(),
      withVersion(),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      plugin,
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  });
  return [build('engine', 'webworker', engine, []), build('main', 'web', page, ['engine'])];
}

/**
 * Builds the pane into dist/pane, the page in one file, dist/支部台账.html, and the add-in for WPS
 * into dist/wps.
 * `--env officeJs=URL` takes Office.js from another address, such as that of the
 * Chinese cloud, https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js;
 * `officeJs=local` puts a copy beside the pages;
 * `--env host=URL` is where the pane will be served, for the manifest;
 * `--env only=pane`, `only=file` or `only=wps` makes just the one or the other.
 */
export default (env = {}, argv = {}) => {
  if (argv.mode === 'development' || env.only === 'pane') return served(env, argv);
  if (env.only === 'wps') return wpsAddIn(env);
  return env.only === 'file' ? oneFile(env) : [served(env, argv), ...oneFile(env), wpsAddIn(env)];
};
