// The service worker of a served page: which files it keeps, put before its script.
import { createHash } from 'node:crypto';
import webpack from 'webpack';

const { ConcatSource, RawSource } = webpack.sources;

/** A fixed name: browsers know a worker by its address. */
export const SERVICE_WORKER = 'service-worker.js';

/** What only Excel asks for comes from the server. */
const isKept = (name) =>
  !/\.map$|\.txt$|^(?:taskpane|commands)\b|^manifest\.xml$|^office-js\/|^wps\b/.test(name) &&
  name !== SERVICE_WORKER;

/** A plugin that tells the worker its files, after all have their final names and contents. */
export const serviceWorkerFiles = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('service-worker', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'service-worker', stage }, (assets) => {
        const names = Object.keys(assets).filter(isKept).sort();
        const hash = createHash('sha256');
        for (const name of names) hash.update(name).update(assets[name].buffer());
        const files = { version: hash.digest('hex').slice(0, 16), names };
        const head = new RawSource(`self.LEDGER_FILES = ${JSON.stringify(files)};\n`);
        compilation.updateAsset(SERVICE_WORKER, (script) => new ConcatSource(head, script));
      });
    });
  },
};
