import { makeStyles } from '@fluentui/react-components';
import type { StatusColour } from '../../domain/plan.ts';

const edge = (colour: StatusColour): string => `var(--rating-${colour}-edge)`;
const ground = (colour: StatusColour): string => `var(--rating-${colour}-ground)`;

const stripes = (colour: StatusColour, angle: string, width: number, gap: number): string =>
  `repeating-linear-gradient(${angle}, ${edge(colour)} 0 ${width}px, ${ground(colour)} ${width}px ${width + gap}px)`;

/** A band in a rating's own pattern, so that bands still differ where nobody sees colour. */
export const useRatingPattern: () => Record<StatusColour, string> = makeStyles({
  red: { printColorAdjust: 'exact', backgroundImage: stripes('red', '135deg', 4, 2) },
  amber: { printColorAdjust: 'exact', backgroundImage: stripes('amber', '90deg', 3, 3) },
  green: { printColorAdjust: 'exact', backgroundImage: `linear-gradient(${edge('green')}, ${edge('green')})` },
  blue: { printColorAdjust: 'exact', backgroundImage: stripes('blue', '0deg', 1, 1) },
  grey: {
    printColorAdjust: 'exact',
    backgroundImage: `linear-gradient(${edge('grey')} 1px, transparent 1px calc(100% - 1px), ${edge('grey')} calc(100% - 1px))`,
  },
  other: { printColorAdjust: 'exact', backgroundImage: stripes('other', '45deg', 2, 2) },
});
