import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_VERSION, type Target } from './targets';

/**
 * The Node of a target, from its npm package.
 * @param cache a folder in which packages are kept between releases
 * @returns the program as it was signed, byte for byte
 * @throws Error when the package is not the one that {@link Target.integrity} names
 */
export function nodeRuntime({ id, integrity, node }: Target, cache: string): Buffer {
  const folder = unpacked(`node-${id}`, integrity, cache);
  return readFileSync(join(folder, 'package/bin', node));
}

/** Node's licence with all its notices; the package for Windows lacks it, that for Linux has it. */
export function nodeLicence(linux: Target, cache: string): Buffer {
  return readFileSync(
    join(unpacked(`node-${linux.id}`, linux.integrity, cache), 'package/LICENSE'),
  );
}

function unpacked(name: string, integrity: string, cache: string): string {
  const folder = join(cache, `${name}-${NODE_VERSION}`);
  const archive = `${folder}.tgz`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(archive)) {
    // On Windows npm is a script, which only a shell runs.
    execFileSync(
      'npm',
      ['pack', '--silent', '--pack-destination', cache, `${name}@${NODE_VERSION}`],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
  }
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) throw new Error(`${archive} is not the package that targets.ts names`);
  if (!existsSync(join(folder, 'package'))) execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}
