/**
 * What browsers on the engine of Chromium 92 lack of the language (of all that TypeScript's library
 * ES2023 lets us write) and of style sheets; the syntax itself is lowered by the build.
 */
type Sheets = CSSStyleSheet[];

function supply(owner: object, name: string, value: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

type Test = (value: unknown, index: number, list: ArrayLike<unknown>) => unknown;

function findLastIndex(this: ArrayLike<unknown>, test: Test): number {
  for (let index = this.length - 1; index >= 0; index--) {
    if (test(this[index], index, this)) return index;
  }
  return -1;
}

function findLast(this: ArrayLike<unknown>, test: Test): unknown {
  return this[findLastIndex.call(this, test)];
}

/** What the methods that copy stand on: an array, or an array of numbers of one size. */
type Copied = unknown[];

const copied = {
  toReversed(this: Copied): unknown {
    return this.slice().reverse();
  },
  toSorted(this: Copied, order?: (one: unknown, other: unknown) => number): unknown {
    return this.slice().sort(order);
  },
  with(this: Copied, index: number, value: unknown): unknown {
    const at = index < 0 ? this.length + index : index;
    if (!(at >= 0 && at < this.length)) throw new RangeError(`no item ${index}`);
    const copy = this.slice();
    copy[at] = value;
    return copy;
  },
};

function toSpliced(this: Copied, ...given: [number, number, ...unknown[]]): unknown[] {
  const copy = this.slice();
  copy.splice(...given);
  return copy;
}

supply(
  Object,
  'hasOwn',
  (owner: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(owner, key) !== undefined,
);
for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)]) {
  supply(list, 'findLastIndex', findLastIndex);
  supply(list, 'findLast', findLast);
  for (const [name, method] of Object.entries(copied)) supply(list, name, method);
}
supply(Array.prototype, 'toSpliced', toSpliced);

/** Before Chromium 99 the list of adopted sheets is frozen, and only another can be put in its place. */
function thawAdoptedSheets(owner: object): void {
  const own = Object.getOwnPropertyDescriptor(owner, 'adoptedStyleSheets');
  const { get, set } = own ?? {};
  if (!get || !set) return;
  Object.defineProperty(owner, 'adoptedStyleSheets', {
    ...own,
    get(this: object): Sheets {
      const sheets: Sheets = [...get.call(this)];
      Object.defineProperty(sheets, 'push', {
        value: (...more: Sheets): number => {
          set.call(this, [...sheets, ...more]);
          return sheets.length + more.length;
        },
      });
      return sheets;
    },
  });
}

if (typeof document !== 'undefined' && Object.isFrozen(document.adoptedStyleSheets)) {
  thawAdoptedSheets(Document.prototype);
  thawAdoptedSheets(ShadowRoot.prototype);
}
