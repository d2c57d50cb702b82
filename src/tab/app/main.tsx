import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openKept } from './start.ts';
import { fetchTheme, firstTheme } from './theme.ts';

const root = document.querySelector('#root');
void openKept();
// Nothing is drawn in one theme to be drawn anew in another.
void fetchTheme(firstTheme()).then(() => root && createRoot(root).render(<App />));
