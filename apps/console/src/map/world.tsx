import { geoGraticule10, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom';
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Chairs, ChairState } from '../chairs/chairs.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../parts/button.js';
import { useTextWidth } from '../parts/text-width.js';
import signLooks from '../chairs/state-sign.module.css';
import labels from './labels.json' with { type: 'json' };
import type { Land } from './land.js';
import type { Layout } from './layout.js';
import { worldIn } from './layout.js';
import type { LiveDay } from './live-day.js';
import { nameSpots } from './name-spots.js';
import { Points } from './points.js';
import styles from './map.module.css';

const looks = signLooks as unknown as Readonly<Record<ChairState, string>>;
const closest = 48;

interface Props {
  readonly chairs: Chairs;
  readonly layout: Layout;
  readonly width: number;
  readonly land: readonly Land[];
  readonly live: LiveDay;
  isShown(mission: number, state: ChairState): boolean;
  /** The place to bring into the middle; another object moves the map again. */
  readonly aim: { readonly city: string } | null;
  /** The city whose signs are marked. */
  readonly chosen: string | null;
  onCity(city: string): void;
}

/** The globe with a sign for each mission. It is moved with the pointer, the buttons or the keys; the page scrolls over it unless Ctrl is held. */
export function World({ chairs, layout, width, land, live, isShown, aim, chosen, onCity }: Props) {
  const t = useTranslations('map');
  const { language } = useWords();
  const { projection, height } = useMemo(() => worldIn(width), [width]);
  const named = useMemo(
    () => labels[language].map(({ text, at }) => ({ text, spot: projection(at as [number, number]) ?? [0, 0] })),
    [language, projection],
  );
  const ground = useRef<SVGGElement>(null);
  const signs = useRef<SVGGElement>(null);
  const [names, widthOf] = useTextWidth<SVGGElement>();
  const top = useRef<SVGSVGElement>(null);
  const shapes = useMemo(() => {
    const path = geoPath(projection).digits(1);
    return {
      sphere: path({ type: 'Sphere' }) ?? '',
      grid: path(geoGraticule10()) ?? '',
      land: land.map((shape) => path(shape) ?? '').join(''),
    };
  }, [projection, land]);
  const points = useRef<Points>(null);
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const zooming = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([1, closest])
        .extent([
          [0, 0],
          [width, height],
        ])
        .translateExtent([
          [0, 0],
          [width, height],
        ])
        .filter(mayMove),
    [width, height],
  );

  useEffect(() => {
    if (!signs.current) return undefined;
    const drawn = new Points(signs.current, layout.points, looks, (mission) => {
      const { name, nameEn } = chairs.missions[mission] ?? {};
      return (language === 'en' ? nameEn : null) ?? name ?? '';
    });
    points.current = drawn;
    drawn.place(transform.current);
    const states = new Uint8Array(chairs.missions.length);
    return live.follow((day) => drawn.draw(chairs.statesOn(day, states), isShown));
  }, [chairs, layout, live, isShown, language]);

  useEffect(() => points.current?.choose(chosen), [chosen, chairs, layout, live, isShown, language]);

  useEffect(() => {
    if (!top.current) return undefined;
    const place = (to: ZoomTransform): void => {
      transform.current = to;
      ground.current?.setAttribute('transform', to.toString());
      points.current?.place(to);
      const placed = named.map(({ text, spot }) => ({ text, x: to.applyX(spot[0]), y: to.applyY(spot[1]) }));
      for (const [at, { anchor, dx, dy }] of nameSpots(placed, width, widthOf).entries()) {
        const node = names.current?.children[at];
        node?.setAttribute('transform', `translate(${placed[at]?.x ?? 0},${placed[at]?.y ?? 0})`);
        const name = node?.lastElementChild;
        name?.setAttribute('text-anchor', anchor);
        name?.setAttribute('x', String(dx));
        name?.setAttribute('y', String(dy));
      }
    };
    const svg = select(top.current);
    zooming.on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => place(event.transform));
    svg.call(zooming).on('dblclick.zoom', null);
    svg.call(zooming.transform, transform.current);
    place(transform.current);
    return () => void svg.on('.zoom', null);
  }, [zooming, named, names, width, widthOf]);

  useEffect(() => {
    const point = layout.points.find(({ city }) => city === aim?.city);
    if (!point || !top.current) return;
    const svg = select(top.current);
    svg.call(zooming.scaleTo, Math.max(transform.current.k, 4));
    svg.call(zooming.translateTo, point.x, point.y);
  }, [aim, layout, zooming]);

  const zoomBy = (factor: number): void => {
    if (top.current) select(top.current).call(zooming.scaleBy, factor);
  };
  const moveBy = (x: number, y: number): void => {
    if (top.current) select(top.current).call(zooming.translateBy, x / transform.current.k, y / transform.current.k);
  };
  const whole = (): void => {
    if (top.current) select(top.current).call(zooming.transform, zoomIdentity);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = {
      ArrowLeft: () => moveBy(60, 0),
      ArrowRight: () => moveBy(-60, 0),
      ArrowUp: () => moveBy(0, 60),
      ArrowDown: () => moveBy(0, -60),
      '+': () => zoomBy(1.5),
      '=': () => zoomBy(1.5),
      '-': () => zoomBy(1 / 1.5),
      '0': whole,
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles['world']}>
      <div
        role="group"
        aria-label={t('world')}
        aria-describedby="map-keys"
        tabIndex={0}
        className={styles['frame']}
        style={{ blockSize: height }}
        onKeyDown={onKeyDown}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={styles['layer']}
          aria-hidden="true"
        >
          <g ref={ground}>
            <path d={shapes.sphere} className={styles['sphere']} />
            <path d={shapes.grid} className={styles['grid']} />
            <path d={shapes.land} className={styles['land']} />
          </g>
        </svg>
        <svg
          ref={top}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={styles['layer']}
          aria-hidden="true"
          onClick={({ target }) => {
            const city = target instanceof SVGElement ? target.dataset['city'] : undefined;
            if (city !== undefined) onCity(city);
          }}
        >
          <g ref={names} className={styles['names']}>
            {named.map(({ text }) => (
              <g key={text}>
                <circle r={1.5} />
                <text lang={language}>{text}</text>
              </g>
            ))}
          </g>
          <g ref={signs} className={styles['signs']} />
        </svg>
      </div>
      <div className={styles['tools']}>
        <Button aria-label={t('closer')} onPress={() => zoomBy(1.5)}>
          <span aria-hidden="true">+</span>
        </Button>
        <Button aria-label={t('further')} onPress={() => zoomBy(1 / 1.5)}>
          <span aria-hidden="true">−</span>
        </Button>
        <Button onPress={whole}>{t('whole')}</Button>
        <p id="map-keys" className={styles['hint']}>
          {t('keys')}
        </p>
      </div>
    </div>
  );
}

/** A wheel or one finger scrolls the page; Ctrl with the wheel, two fingers or the mouse move the map. */
function mayMove(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1;
  return !(event as MouseEvent).button;
}
