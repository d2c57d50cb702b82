/** How a chat client draws cards in one of its themes. */
export interface CardHost {
  page: string;
  text: string;
  subtle: string;
  /** Grounds of containers that stand out, and of those that say what went wrong. */
  emphasis: string;
  attention: string;
  line: string;
  accent: string;
  onAccent: string;
}

/** Teams' three themes, by the tokens of Fluent's. https://developer.microsoft.com/fluentui#/styles/web/colors/theme-slots */
export const CARD_HOSTS: Readonly<Record<'light' | 'dark' | 'contrast', CardHost>> = {
  light: {
    page: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    emphasis: '#f5f5f5',
    attention: '#fdf3f4',
    line: '#d1d1d1',
    accent: '#5b5fc7',
    onAccent: '#ffffff',
  },
  dark: {
    page: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    emphasis: '#1f1f1f',
    attention: '#3b0509',
    line: '#666666',
    accent: '#4f52b2',
    onAccent: '#ffffff',
  },
  contrast: {
    page: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    emphasis: '#000000',
    attention: '#000000',
    line: '#ffffff',
    accent: '#1aebff',
    onAccent: '#000000',
  },
};

const NAMES = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] as const;

/** The renderer's own settings for a theme: sizes as Teams has them. */
export function toHostConfig(host: CardHost): object {
  const colour = { default: host.text, subtle: host.subtle };
  const foregroundColors = Object.fromEntries(NAMES.map((name) => [name, colour]));
  const container = (backgroundColor: string) => ({ backgroundColor, borderColor: host.line, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: host.line },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    containerStyles: {
      default: container(host.page),
      emphasis: container(host.emphasis),
      attention: container(host.attention),
    },
  };
}

/** What a client adds to the renderer's bare elements. */
export const toHostStyles = (host: CardHost): string => `
  * { box-sizing: border-box; }
  body { margin: 8px; background: ${host.page}; color: ${host.text}; font: 14px/20px 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
  .ac-adaptiveCard { border: 1px solid ${host.line}; border-radius: 6px; }
  .ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid ${host.line}; border-radius: 4px; background: transparent; color: ${host.text}; font: 600 14px/20px inherit; cursor: pointer; }
  .ac-pushButton.style-positive { border-color: ${host.accent}; background: ${host.accent}; color: ${host.onAccent}; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-input { width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid ${host.line}; border-radius: 4px; background: ${host.page}; color: ${host.text}; font: inherit; }
  .ac-input.ac-multiline { min-height: 64px; }
  .ac-choiceSetInput-expanded { border: 0; padding: 0; }
  .ac-choiceSetInput-expanded > div { min-height: 28px; }
  .ac-choiceSetInput-expanded > div > div { display: none; }
  .ac-choiceSetInput-expanded label { margin-left: 8px; }
  input[type=radio] { width: 24px; height: 24px; }
  ::placeholder { color: ${host.subtle}; opacity: 1; }
`;
