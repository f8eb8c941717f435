/**
 * What browsers on the engine of Chromium 92 lack of the language and of style sheets; the
 * syntax itself is lowered by the build.
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

supply(Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.hasOwn(owner, key));
for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)]) {
  supply(list, 'findLastIndex', findLastIndex);
  supply(list, 'findLast', findLast);
}

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
