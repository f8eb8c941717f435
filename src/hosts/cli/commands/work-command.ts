import { availableParallelism } from 'node:os';
import { serveQueue } from '../queue/serve-queue';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';

export const workCommand: Command = {
  name: 'work',
  usage: '--queue URL [--workers N]',
  summary: {
    'zh-CN': '帮别的电脑汇总：从任务队列领任务，直到停止',
    en: 'Helps other machines consolidate: takes work from a queue until it is stopped',
  },
  details: [
    [
      '--queue URL',
      {
        'zh-CN': '队列服务器（Redis 或 Valkey）的地址，如 redis://10.0.0.5:6379',
        en: 'the address of a Redis or Valkey server, such as redis://10.0.0.5:6379',
      },
    ],
    ['--workers N', { 'zh-CN': '同时处理几个工作簿，默认按处理器数', en: 'worker threads' }],
  ],
  async run(args, signal) {
    const { options } = readArguments(args, {
      queue: values.path,
      workers: values.count.optional(),
    });
    await serveQueue(options.queue, options.workers ?? availableParallelism(), signal);
    return EXIT.stopped;
  },
};
