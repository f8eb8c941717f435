import { type CivilDate, isBefore, parseIsoDate } from '../core/calendar/civil-date';
import type { Provision, Regulation } from '../core/templates/schema';

/** A provision in one version of its document. */
export interface CitedProvision {
  readonly regulation: Regulation;
  readonly provision: Provision;
  readonly from: CivilDate | null;
}

/** Finds a provision in the version in force on a day. */
export class Regulations {
  readonly #versions = new Map<string, CitedProvision[]>();

  constructor(regulations: readonly Regulation[]) {
    for (const regulation of regulations) {
      const from = regulation.inForce.from === null ? null : parseIsoDate(regulation.inForce.from);
      for (const provision of regulation.provisions) {
        const cited = { regulation, provision, from };
        this.#versions.set(
          provision.id,
          [...(this.#versions.get(provision.id) ?? []), cited].sort(
            (a, b) => (a.from ?? 0) - (b.from ?? 0),
          ),
        );
      }
    }
  }

  /**
   * The version of a provision in force on a day: the last one that had begun by
   * then, or the first one for an earlier day; without a day, the newest.
   * @throws Error when no document has the provision: a mistake in our own data
   */
  at(id: string, on: CivilDate | null): CitedProvision {
    const versions = this.#versions.get(id);
    const newest = versions?.at(-1);
    if (!versions || !newest) throw new Error(`no such provision: ${id}`);
    if (on === null || versions.length === 1) return newest;
    return (
      versions.findLast((v) => v.from === null || !isBefore(on, v.from)) ?? versions[0] ?? newest
    );
  }

  /** Whether any document has the provision. */
  has(id: string): boolean {
    return this.#versions.has(id);
  }
}
