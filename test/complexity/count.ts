type Callback = (...args: unknown[]) => unknown;

/** Methods of arrays that call back for each element. */
const CALLING = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
  'sort',
] as const;

/** Methods of arrays that look at each element by themselves. */
const SCANNING = ['concat', 'includes', 'indexOf', 'join', 'slice'] as const;

const prototypeOf = (value: object): { next: Callback } =>
  Object.getPrototypeOf(value) as { next: Callback };

/** The iterators of arrays, maps and sets. */
const ITERATORS = [
  prototypeOf([][Symbol.iterator]()),
  prototypeOf(new Map()[Symbol.iterator]()),
  prototypeOf(new Set()[Symbol.iterator]()),
];

/**
 * Counts what a run does: steps of loops over arrays, maps and sets, calls back from the methods
 * of arrays, elements that these look at, and reads of the fields of records (see {@link counted}).
 * Time plays no part in it.
 *
 * What counts must not itself do what is counted: no spread, hence `Reflect.apply`.
 */
export class Operations {
  count = 0;

  /** Lets every read of a field of an object count. */
  counted<T extends object>(value: T): T {
    return new Proxy(value, {
      get: (target, key, receiver) => {
        this.count++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  }

  /** @returns how much `run` did */
  of(run: () => void): number {
    const undo: (() => void)[] = [];
    const replace = (owner: object, key: string, by: (original: Callback) => Callback): void => {
      const original = Object.getOwnPropertyDescriptor(owner, key);
      if (!original) throw new Error(`no ${key}`);
      undo.push(() => Object.defineProperty(owner, key, original));
      Object.defineProperty(owner, key, { ...original, value: by(original.value as Callback) });
    };
    const operations = this;
    for (const key of CALLING) {
      replace(
        Array.prototype,
        key,
        (original) =>
          function (this: unknown[], ...args: unknown[]) {
            const callback = args[0];
            if (typeof callback !== 'function') {
              operations.count += this.length;
              return Reflect.apply(original, this, args);
            }
            args[0] = function (this: unknown, ...inner: unknown[]): unknown {
              operations.count++;
              return Reflect.apply(callback, this, inner);
            };
            return Reflect.apply(original, this, args);
          },
      );
    }
    for (const key of SCANNING) {
      replace(
        Array.prototype,
        key,
        (original) =>
          function (this: unknown[], ...args: unknown[]) {
            operations.count += this.length;
            return Reflect.apply(original, this, args);
          },
      );
    }
    for (const iterator of ITERATORS) {
      replace(
        iterator,
        'next',
        (original) =>
          function (this: unknown, ...args: unknown[]) {
            operations.count++;
            return Reflect.apply(original, this, args);
          },
      );
    }
    const before = this.count;
    try {
      run();
    } finally {
      for (const one of undo.reverse()) one();
    }
    return this.count - before;
  }
}
