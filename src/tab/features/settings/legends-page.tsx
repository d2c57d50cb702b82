import type { JSX } from 'react';
import type { Level } from '../../../domain/plan.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { LegendPart } from './legend-part.tsx';
import type { PageProps } from './page-props.ts';
import { useSettingsStyles } from './settings.styles.ts';
import { ShapePreview } from './shape-preview.tsx';

const say = wordsOf(settings);
const LEVELS: readonly Level[] = ['action', 'priority'];

/** The legends of both levels, and how their shapes stand out in each theme. */
export function LegendsPage(props: PageProps): JSX.Element {
  const styles = useSettingsStyles();
  return (
    <>
      <p className={styles.words}>{say('legendsAbout')}</p>
      {LEVELS.map((level) => (
        <LegendPart key={level} {...props} level={level} />
      ))}
      <ShapePreview legends={props.board.legends} />
    </>
  );
}
