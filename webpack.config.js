import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { manifestFor } from './scripts/pane/manifest.mjs';
import { page } from './scripts/pane/page.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What the pages may do. The plain page reaches nothing but its own origin; inside
 * Excel, Office.js and what it loads itself come from the address of the library.
 */
function contentSecurityPolicy(officeJs) {
  const office = officeJs === null ? '' : ` ${new URL(officeJs, 'https://localhost').origin}`;
  // The older Office.js takes this one more library from Microsoft's second address.
  const ajax = officeJs?.startsWith('https://appsforoffice.microsoft.com')
    ? ' https://ajax.aspnetcdn.com'
    : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}${ajax}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const htmlPage = (filename, chunks, officeJs) =>
  new HtmlPlugin({
    filename,
    templateContent: page({
      officeJs,
      policy: contentSecurityPolicy(officeJs),
      app: filename !== 'commands.html',
    }),
    chunks,
    inject: 'head',
    scriptLoading: 'defer',
    minify: false,
  });

/**
 * Builds the pane into dist/pane.
 * `--env officeJs=URL` takes Office.js from another address, such as that of the
 * Chinese cloud, https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js;
 * `--env host=URL` is where the pane will be served, for the manifest.
 */
export default (env = {}, argv = {}) => {
  const officeJs = env.officeJs ?? OFFICE_JS;
  const host = env.host ?? 'https://localhost:3000';
  return {
    mode: argv.mode ?? 'production',
    target: ['web', 'es2022'],
    entry: { pane: at('src/hosts/pane/main.ts'), commands: at('src/hosts/pane/commands.ts') },
    output: {
      path: env.out ?? at('dist/pane'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: argv.mode === 'development' ? false : 'source-map',
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022' })] },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } },
        { test: /\.css$/, type: 'asset/source' },
      ],
    },
    plugins: [
      // Only the English messages of zod are ever used, by its own default.
      new webpack.NormalModuleReplacementPlugin(
        /zod[\\/]v4[\\/]locales[\\/]index/,
        at('src/hosts/pane/worker/no-locales.ts'),
      ),
      htmlPage('index.html', ['pane'], null),
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
        ],
      }),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
