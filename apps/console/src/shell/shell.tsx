import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ClockBar } from '../clocks/clock-bar.js';
import { useChooseLanguage, useLanguage } from '../i18n/language.js';
import { isLanguage } from '../i18n/messages.js';
import { SearchBox } from './search-box.js';
import { sectionOf } from './section.js';
import styles from './shell.module.css';
import { StatusLine, StatusNotices } from './status.js';
import { themes, useTheme } from './theme.js';

const screens = [
  ['/', 'today'],
  ['/coverage', 'coverage'],
  ['/batches', 'batches'],
  ['/meetings', 'meetings'],
  ['/audit', 'audit'],
  ['/reports', 'reports'],
  ['/events', 'events'],
] as const;

/** What stands around every screen: the names of the screens, the search, the two clocks, and how fresh all of it is. */
export function Shell() {
  const t = useTranslations('shell');
  const section = useLocation({ select: ({ pathname }) => sectionOf(pathname) });
  return (
    <>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <header className={styles['header']}>
        <div className={styles['inside']}>
          <div className={styles['top']}>
            <Link to="/" className={styles['name']}>
              {t('name')} <span className={styles['purpose']}>{t('purpose')}</span>
            </Link>
            <SearchBox />
            <Choices />
          </div>
          <nav aria-label={t('menu')}>
            <ul className={styles['screens']}>
              {screens.map(([to, label]) => (
                <li key={to}>
                  <Link
                    to={to}
                    activeOptions={{ exact: true, includeSearch: false }}
                    activeProps={{ 'aria-current': 'page' }}
                    {...(to === section ? { 'aria-current': 'true' } : {})}
                  >
                    {t(label)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <div className={styles['clocks']}>
        <div className={styles['inside']}>
          <ClockBar />
        </div>
      </div>
      <main id="content" className={styles['inside']} tabIndex={-1}>
        <StatusNotices />
        <Outlet />
      </main>
      <footer className={styles['footer']}>
        <div className={styles['inside']}>
          <StatusLine />
          <a href="/docs">{t('api')}</a>
        </div>
      </footer>
    </>
  );
}

/** Language and colours. The languages are named in themselves. */
function Choices() {
  const t = useTranslations('shell');
  const language = useLanguage();
  const choose = useChooseLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <div className={styles['choices']}>
      <label>
        <span className="hidden-text">{t('language')}</span>
        <select value={language} onChange={({ target }) => isLanguage(target.value) && choose(target.value)}>
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label>
        <span className="hidden-text">{t('theme')}</span>
        <select value={theme} onChange={({ target }) => setTheme(themes.find((one) => one === target.value) ?? 'auto')}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {t(`themes.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
