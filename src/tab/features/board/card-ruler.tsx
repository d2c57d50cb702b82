import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef, type JSX } from 'react';
import { useCardStyles } from './action-card.styles.ts';
import type { CardWatch } from './card-watch.ts';

const useStyles = makeStyles({
  ruler: { position: 'absolute', insetInline: 0, visibility: 'hidden', pointerEvents: 'none' },
});

/** A card that nobody sees, by which the others are measured, whatever fonts, sizes and spacing a browser is set to. */
export const CardRuler = memo(function CardRuler({
  measure,
  hasDue,
}: {
  measure: CardWatch['ruler'];
  hasDue: boolean;
}): JSX.Element {
  const styles = useStyles();
  const card = useCardStyles();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (element.current ? measure(element.current) : undefined), [measure]);
  return (
    <div ref={element} className={mergeClasses(card.card, styles.ruler)} aria-hidden="true">
      <div className={card.row}>
        <span className={card.ref}>1</span>
        <span className={card.rating}>1</span>
      </div>
      <span className={card.text}>
        <span className={card.clamp}>1</span>
      </span>
      <div className={card.facts}>
        <span className={card.row}>1</span>
        {hasDue && <span className={mergeClasses(card.row, card.fact)}>1</span>}
        <span className={mergeClasses(card.row, card.fact)}>1</span>
      </div>
    </div>
  );
});
