import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Board, SubGroup } from '../../../domain/board.ts';
import { listInWords } from '../../ui/count-words.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { GroupForm } from './group-form.tsx';
import { ItemRow } from './item-row.tsx';
import type { PageProps } from './page-props.ts';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const NEW = 'new';

/** The sub-groups with who chairs them, where they report to and when they meet. */
export function GroupsPage(props: PageProps): JSX.Element {
  const { board, mayChange } = props;
  const styles = useSettingsStyles();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <p className={styles.words}>{say('groupsAbout')}</p>
      {board.subGroups.length === 0 && <p className={styles.words}>{say('groupsNone')}</p>}
      {board.subGroups.length > 0 && (
        <ul className={styles.list} aria-label={say('groups')}>
          {board.subGroups.map((group) => (
            <ItemRow
              key={group.key}
              name={group.name}
              about={aboutOf(group, board)}
              isOpen={open === group.key}
              onOpen={mayChange ? () => setOpen(group.key) : null}
            >
              <GroupForm {...props} group={group} onDone={close} />
            </ItemRow>
          ))}
        </ul>
      )}
      {mayChange && open === NEW && <GroupForm {...props} group={null} onDone={close} />}
      {mayChange && open !== NEW && (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen(NEW)}>{say('groupAdd')}</Button>
        </div>
      )}
    </>
  );
}

/** What is said of a sub-group, a sentence for each thing known. */
function aboutOf(group: SubGroup, { actions }: Board): string {
  const { name, chair, reportsTo, meets, aliases } = group;
  const parts = [
    chair ? say('groupChair', { chair }) : say('groupNoChair'),
    reportsTo.length > 0 && say('groupReports', { bodies: listInWords(reportsTo) }),
    meets && say('groupMeets', { meets }),
    aliases.length > 0 && say('groupAliases', { aliases: listInWords(aliases) }),
    say('groupOwns', { count: actions.filter(({ subGroup }) => subGroup === name).length }),
  ];
  return parts.filter(Boolean).join(' ');
}
