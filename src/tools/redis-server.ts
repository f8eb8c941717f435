import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether Debian's redis-server is installed. */
export function hasServer(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

/** Waits until something is so. */
export async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await wait(20);
}

/**
 * Starts a server that keeps in a folder what it is told.
 * @param keep when: before it answers, or each second, which no slow disk holds up
 */
export async function startServer(
  port: number,
  folder: string,
  keep: 'always' | 'everysec',
): Promise<ChildProcess> {
  const keeping = ['--appendonly', 'yes', '--appendfsync', keep, '--dir', folder];
  const child = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', ...keeping], {
    stdio: 'ignore',
  });
  await until(() => listens(port));
  return child;
}
