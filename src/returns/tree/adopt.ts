import { plainName } from './names';
import {
  type Hanging,
  type Organisation,
  type OrganisationFacts,
  type OrganisationTree,
  UNASSIGNED,
} from './organisation';

type Draft = { -readonly [K in keyof Organisation]: Organisation[K] } & { children: number[] };

/** Makes the organisations: those with a workbook, those that are only named, and `unassigned`. */
export function adopt(
  facts: readonly OrganisationFacts[],
  hangings: readonly Hanging[],
): Pick<OrganisationTree, 'organisations' | 'top'> {
  const drafts: Draft[] = [];
  const ids = new Set<string>([UNASSIGNED]);
  const idFor = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}#${n}`;
    ids.add(id);
    return id;
  };
  const add = (one: Omit<Draft, 'parent' | 'children'>): number =>
    drafts.push({ ...one, parent: null, children: [] }) - 1;
  facts.forEach(({ name, code, kind, label }, workbook) => {
    const id = idFor(code?.trim() || name?.trim() || label);
    add({ id, name: name ?? label, code, kind, workbook });
  });

  const named = new Map<string, number>();
  let unassigned: number | null = null;
  hangings.forEach((hanging, place) => {
    const draft = drafts[place] as Draft;
    if (hanging.under === 'workbook') draft.parent = hanging.place;
    else if (hanging.under === 'nobody') {
      const none = { name: '未归属', code: null, kind: UNASSIGNED, workbook: null } as const;
      unassigned ??= add({ id: UNASSIGNED, ...none });
      draft.parent = unassigned;
    } else if (hanging.under === 'name') {
      const key = plainName(hanging.name);
      let superior = named.get(key);
      if (superior === undefined) {
        const name = hanging.name.trim();
        superior = add({ id: idFor(name), name, code: null, kind: null, workbook: null });
        named.set(key, superior);
      }
      draft.parent = superior;
    }
  });
  // By code, then by file, then those only named: so a set merged from parts has the order of one run.
  const keys = drafts.map(({ code, name, workbook }) => {
    if (code?.trim()) return `0${code.trim()}`;
    const file = workbook === null ? undefined : facts[workbook]?.label.split(/[\\/]/).at(-1);
    return file === undefined ? `2${name}` : `1${file}`;
  });
  const inOrder = (a: number, b: number): number => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one < other ? -1 : Number(one > other);
  };
  const top: number[] = [];
  drafts.forEach(({ parent }, place) => {
    if (parent !== null) drafts[parent]?.children.push(place);
    else if (place !== unassigned) top.push(place);
  });
  for (const places of [top, ...drafts.map(({ children }) => children)]) places.sort(inOrder);
  if (unassigned !== null) top.push(unassigned);
  return { organisations: drafts, top };
}
