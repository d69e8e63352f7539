import type { MissionLife } from './mission-life.js';
import type { Posting } from './posting.js';

/** The mission as its rules see it: its life, and every posting to its chair in the order of their first mention. */
export interface Mission {
  readonly life: MissionLife;
  readonly postings: readonly Posting[];
}
