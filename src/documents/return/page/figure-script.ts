/** What {@link packShares} packed. */
interface Shares {
  readonly words: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly parents: readonly number[];
  readonly figures: Readonly<
    Record<string, readonly [readonly (readonly [number, number, number])[], number, number]>
  >;
  readonly counts: ReadonlyMap<number, readonly number[]>;
}

/**
 * The script of `report.html`, written into the page as its own source: it must use nothing from
 * outside itself. A figure becomes a button that opens the organisations it adds up from; each
 * table is one stop of the tab key, and the arrow keys go from figure to figure.
 */
export function figureScript(): void {
  const packed = document.getElementById('shares')?.textContent ?? '';
  const dialog = document.querySelector('dialog');
  if (!dialog || !('DecompressionStream' in window)) return;

  const unpack = async (): Promise<Shares> => {
    const zipped = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
    const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    const counts = new Map<number, number[]>();
    let at = 4 + length;
    for (const count of head.order) {
      const numbers: number[] = [];
      for (let n = 0; n < head.names.length; n++) {
        let value = 0;
        for (let unit = 1; ; unit *= 128) {
          const byte = bytes[at++] ?? 0;
          value += (byte % 128) * unit;
          if (byte < 128) break;
        }
        numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      }
      counts.set(count, numbers);
    }
    return { ...head, counts };
  };
  let shares: Promise<Shares> | null = null;

  const add = (parent: Element, tag: string, text = '', kind = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (kind !== '') element.className = kind;
    parent.append(element);
    return element;
  };

  const fill = (data: Shares, ref: string, title: string, shown: string): void => {
    const { words, names, parents, figures, counts } = data;
    const [terms, divisor, decimals] = figures[ref] ?? [[], 1, 0];
    const own = names.map((_, place) =>
      terms.reduce((sum, [factor, count, scale]) => {
        const number = counts.get(count)?.[place] ?? 0;
        return sum + Math.round((factor * number * 100) / scale);
      }, 0),
    );
    const sums = [...own];
    const children: number[][] = names.map(() => []);
    for (let place = names.length - 1; place >= 0; place--) {
      const parent = parents[place] ?? -1;
      if (parent < 0) continue;
      sums[parent] = (sums[parent] ?? 0) + (sums[place] ?? 0);
      children[parent]?.unshift(place);
    }
    const text = (hundredths: number): string =>
      (hundredths / 100 / divisor).toLocaleString('en-US', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: 2,
      });
    const list = (parent: Element, places: readonly number[]): void => {
      const items = add(parent, 'ul');
      for (const place of places) {
        const below = children[place] ?? [];
        const name = names[place] ?? '';
        const sum = sums[place] ?? 0;
        const some = below.filter((one) => sums[one] !== 0 || (children[one]?.length ?? 0) > 0);
        if (sum === 0 && some.length === 0) continue;
        const item = add(items, 'li');
        if (some.length === 0) {
          add(item, 'span', name);
          add(item, 'b', text(sum));
          continue;
        }
        const details = add(item, 'details') as HTMLDetailsElement;
        const summary = add(details, 'summary');
        add(summary, 'span', name);
        add(summary, 'b', text(sum));
        const open = (): void => {
          if (!details.open || details.querySelector('ul')) return;
          if (own[place]) {
            const line = add(add(details, 'ul'), 'li');
            add(line, 'span', words.own);
            add(line, 'b', text(own[place] ?? 0));
          }
          list(details, some);
        };
        details.addEventListener('toggle', open);
        if (places.length === 1) details.open = true;
      }
    };
    dialog.replaceChildren();
    const head = add(dialog, 'header');
    const heading = add(head, 'h2', title);
    heading.id = 'figure-title';
    const close = add(head, 'button', words.close) as HTMLButtonElement;
    close.addEventListener('click', () => dialog.close());
    add(dialog, 'p', shown, 'figure');
    const top = names.map((_, place) => place).filter((place) => (parents[place] ?? -1) < 0);
    list(dialog, top);
    const total = top.reduce((sum, place) => sum + (sums[place] ?? 0), 0);
    const line = add(dialog, 'p', '', 'sum');
    add(line, 'span', words.sum);
    add(line, 'b', text(total));
    add(dialog, 'p', words.note, 'quiet');
    add(dialog, 'p', words.explain, 'quiet');
    add(dialog, 'code', `explain ${words.folder} ${ref.replace(/\./g, ' ')}`);
  };

  const open = async (cell: HTMLTableCellElement): Promise<void> => {
    const table = cell.closest('table');
    const row = cell.parentElement?.querySelector('th')?.textContent ?? '';
    const column = table?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
    const name = cell.closest('section')?.querySelector('h2')?.textContent ?? '';
    shares ??= unpack();
    fill(await shares, cell.dataset.figure ?? '', `${name} · ${row} · ${column}`, cell.innerText);
    dialog.showModal();
    dialog.scrollTop = 0;
  };

  /** The nearest figure in a direction, as on a sheet. */
  const neighbour = (cell: HTMLTableCellElement, right: number, down: number): Element | null => {
    const rows = [...(cell.closest('tbody')?.rows ?? [])];
    let row = rows.indexOf(cell.parentElement as HTMLTableRowElement);
    let column = cell.cellIndex;
    for (;;) {
      row += down;
      column += right;
      const next = rows[row]?.cells[column];
      if (!next) return null;
      const button = next.querySelector('button');
      if (button) return button;
    }
  };
  const steps: Record<string, [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };

  for (const table of document.querySelectorAll('table')) {
    const cells = [...table.querySelectorAll<HTMLTableCellElement>('td[data-figure]')];
    cells.forEach((cell, index) => {
      const button = document.createElement('button');
      button.textContent = cell.textContent;
      button.tabIndex = index === 0 ? 0 : -1;
      button.setAttribute('aria-haspopup', 'dialog');
      cell.replaceChildren(button);
    });
    table.addEventListener('click', ({ target }) => {
      const cell = (target as Element).closest<HTMLTableCellElement>('td[data-figure]');
      if (cell) void open(cell);
    });
    table.addEventListener('keydown', (event) => {
      const cell = (event.target as Element).closest<HTMLTableCellElement>('td[data-figure]');
      const step = steps[event.key];
      if (!cell || !step) return;
      const next = neighbour(cell, ...step);
      if (!(next instanceof HTMLButtonElement)) return;
      event.preventDefault();
      for (const button of table.querySelectorAll('button')) button.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  }
  for (const hint of document.querySelectorAll<HTMLElement>('.hint')) hint.hidden = false;
}
