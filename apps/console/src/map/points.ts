import type { ZoomTransform } from 'd3-zoom';
import { chairStates } from '../chairs/chairs.js';
import type { ChairState } from '../chairs/chairs.js';
import { signs } from '../chairs/signs.js';
import type { Offset } from './spread.js';

/** A mission on the map: which one of the register, and where its city is on the page before any zoom. */
export interface Point {
  readonly mission: number;
  readonly city: string;
  readonly x: number;
  readonly y: number;
  readonly offset: Offset;
}

/**
 * The signs of the missions, drawn outside React: a day changes only those signs whose state changes, a zoom only moves them.
 * A sign carries its city as `data-city`.
 */
export class Points {
  readonly #nodes: readonly SVGPathElement[];
  readonly #shown: Uint8Array;

  constructor(
    readonly group: SVGGElement,
    readonly points: readonly Point[],
    readonly looks: Readonly<Record<ChairState, string>>,
    /** What the pointer is told over a sign. */
    nameOf: (mission: number) => string,
  ) {
    this.#shown = new Uint8Array(points.length).fill(unseen);
    this.#nodes = points.map(({ city, mission }) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      node.dataset['city'] = city;
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = nameOf(mission);
      node.append(title);
      return node;
    });
    group.replaceChildren(...this.#nodes);
  }

  /** Shows each mission's state; `isShown` may leave some out. */
  draw(states: Uint8Array, isShown: (mission: number, state: ChairState) => boolean): void {
    this.points.forEach(({ mission }, at) => {
      const place = states[mission] ?? unseen;
      const state = chairStates[place];
      const next = state === undefined || state === 'closed' || !isShown(mission, state) ? unseen : place;
      if (next === this.#shown[at]) return;
      this.#shown[at] = next;
      const node = this.#nodes[at];
      node?.setAttribute('d', next === unseen || state === undefined ? '' : signs[state]);
      node?.setAttribute('class', next === unseen || state === undefined ? '' : this.looks[state]);
    });
  }

  /** Marks the signs of the city that was chosen. */
  choose(city: string | null): void {
    for (const node of this.#nodes) node.toggleAttribute('data-chosen', node.dataset['city'] === city);
  }

  /** Puts each sign where its city is after a zoom; the sign itself keeps its size. */
  place(zoom: ZoomTransform): void {
    this.points.forEach(({ x, y, offset }, at) => {
      const [left, top] = [zoom.applyX(x) + offset[0], zoom.applyY(y) + offset[1]];
      this.#nodes[at]?.setAttribute('transform', `translate(${left.toFixed(1)},${top.toFixed(1)})`);
    });
  }
}

const unseen = 255;
