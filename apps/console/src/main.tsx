import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLive } from './api/live.js';
import { answers } from './api/use-answer.js';
import { chairsKnown } from './chairs/use-chairs.js';
import { clockSearch, today } from './clocks/clocks.js';
import { firstLanguage, InLanguage } from './i18n/language.js';
import { messagesIn } from './i18n/messages.js';
import { router } from './router.js';
import { applyTheme } from './shell/theme.js';

/** What the first screen shows is asked for before anything is drawn; where it comes soon, the page is drawn once, with it. */
async function askAhead(): Promise<void> {
  if (window.location.pathname !== '/') return;
  const { view, ...search } = Object.fromEntries(new URLSearchParams(window.location.search));
  const { on = today(), ...known } = clockSearch(search);
  const asked = answers.prefetchQuery(chairsKnown(view === 'map' ? known : { ...known, on }));
  const soon = new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.race([asked, soon]);
}

applyTheme();
const language = firstLanguage();
const [messages] = await Promise.all([messagesIn(language), askAhead()]);
const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <InLanguage first={{ language, messages }}>
          <RouterProvider router={router} />
        </InLanguage>
      </QueryClientProvider>
    </StrictMode>,
  );
}
startLive();
