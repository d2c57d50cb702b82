import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';

/** What any page of Teams in React and Fluent has to load before it has done anything. */
function Page(): JSX.Element {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <p data-booted={app.isInitialized()}>Nothing but the makings.</p>
    </FluentProvider>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
