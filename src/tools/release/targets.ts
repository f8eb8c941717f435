/** The Node that goes into the kits: a line with long support. */
export const NODE_VERSION = '22.23.3';

/** A kit: one system, with its own Node from its npm package. */
export interface Target {
  readonly id: 'win-x64' | 'linux-x64' | 'linux-arm64';
  /** The npm package of that Node, as `npm view PACKAGE@VERSION dist.integrity` says it. */
  readonly integrity: string;
  readonly node: string;
  /** What a person starts, at the top of the kit. */
  readonly starter: string;
}

export const TARGETS: readonly Target[] = [
  {
    id: 'win-x64',
    integrity:
      'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    node: 'node.exe',
    starter: '支部台账.cmd',
  },
  {
    id: 'linux-x64',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    node: 'node',
    starter: '支部台账.sh',
  },
  {
    id: 'linux-arm64',
    integrity:
      'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
    node: 'node',
    starter: '支部台账.sh',
  },
];
